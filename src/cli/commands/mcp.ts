import { once } from 'node:events';
import type { CAC } from 'cac';
import { openReaderWith } from '../../library/open-reader.ts';
import { version } from '../../library/version.ts';
import { type ExitCode, exitCode, UsageError } from '../exit-code.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';

async function mcp(allowed: readonly unknown[]): Promise<ExitCode> {
  // Loaded only here: it is an optional part of the package.
  const [{ StdioServerTransport }, { createMcpServer }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('../../mcp/create-mcp-server.ts'),
  ]).catch((cause: unknown) => {
    throw new UsageError(
      `mcp needs the package @modelcontextprotocol/sdk: ${cause instanceof Error ? cause.message : cause}`,
    );
  });
  const reader = await openReaderWith(settingsWith());
  try {
    const server = createMcpServer({ reader, version: version(), folders: allowed.map(asTyped) });
    const ended = Promise.race([once(process.stdin, 'end'), once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await server.connect(new StdioServerTransport());
    await ended;
    await server.close();
  } finally {
    await reader.close();
  }
  return exitCode.ok;
}

/** `inkstone mcp`: tools for agents over standard input and output. */
export function addMcp(cli: CAC): void {
  cli
    .command(
      'mcp [...folders]',
      'Tools for agents (Model Context Protocol), over standard input and output; files of these folders may be named',
    )
    .example('  inkstone mcp ~/Documents ~/scans')
    .action(mcp);
}
