import { once } from 'node:events';
import type { CAC } from 'cac';
import { asksForKeys } from '../../server/keys/keys.ts';
import { serve as startServer } from '../../server/serve.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';
import { tryLine } from '../try-line.ts';

interface Options {
  readonly host?: string;
  readonly port?: number;
}

const typed = (value: unknown): string | undefined => (value === undefined ? undefined : asTyped(value));

/** Beyond the times that the settings give, the server may take so many milliseconds to end. */
const spareMs = 8_000;

async function serve(options: Options): Promise<ExitCode> {
  const settings = settingsWith({ HOST: typed(options.host), PORT: typed(options.port) });
  // `npm start` runs it with a channel, which ends when that has gone.
  const asked = ['SIGINT', 'SIGTERM', 'disconnect'].map((name) => once(process, name));
  process.channel?.unref();
  const stopped = Promise.race(asked).then(() => {
    // A terminal sends the signal to npm as well, which passes it on: later ones are the same wish.
    process.on('SIGINT', () => {}).on('SIGTERM', () => {});
    const longest = settings.INKSTONE_DRAIN_MS + settings.INKSTONE_GRACE_MS + spareMs;
    // Not process.exit: it waits for threads, and a model that is interrupted ends the process with SIGABRT.
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), longest).unref();
    return exitCode.ok;
  });
  const server = await startServer(settings);
  process.stdout.write(`Inkstone serves on ${server.url}\n`);
  const line = tryLine(server.url, process.cwd(), asksForKeys(settings));
  if (line !== undefined) process.stdout.write(`${line}\n`);
  const code = await Promise.race([stopped, server.failed.then(() => exitCode.failed)]);
  await server.close();
  return code;
}

/** `inkstone serve`: the HTTP server, until it is told to stop. */
export function addServe(cli: CAC): void {
  cli
    .command('serve', 'Answer the Qwen-OCR API over HTTP')
    .option('--host <address>', 'Address to listen on (HOST; 127.0.0.1)')
    .option('--port <number>', 'Port to listen on, 0 for a free one (PORT; 8000)')
    .action(serve);
}
