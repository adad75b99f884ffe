import type { CAC } from 'cac';
import { asksForKeys } from '../../server/keys/keys.ts';
import { serve as startServer } from '../../server/serve.ts';
import type { ExitCode } from '../exit-code.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';
import { tryLine } from '../try-line.ts';
import { untilStopped } from '../until-stopped.ts';

interface Options {
  readonly host?: string;
  readonly port?: number;
}

const typed = (value: unknown): string | undefined => (value === undefined ? undefined : asTyped(value));

function serve(options: Options): Promise<ExitCode> {
  const settings = settingsWith({ HOST: typed(options.host), PORT: typed(options.port) });
  return untilStopped(settings, startServer, ({ url }) => {
    process.stdout.write(`Inkstone serves on ${url}\n`);
    const line = tryLine(url, process.cwd(), asksForKeys(settings));
    if (line !== undefined) process.stdout.write(`${line}\n`);
  });
}

/** `inkstone serve`: the HTTP server, until it is told to stop. */
export function addServe(cli: CAC): void {
  cli
    .command('serve', 'Answer the Qwen-OCR API over HTTP')
    .option('--host <address>', 'Address to listen on (HOST; 127.0.0.1)')
    .option('--port <number>', 'Port to listen on, 0 for a free one (PORT; 8000)')
    .action(serve);
}
