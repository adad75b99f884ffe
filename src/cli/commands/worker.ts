import type { CAC } from 'cac';
import { work } from '../../server/serve.ts';
import type { ExitCode } from '../exit-code.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';
import { untilStopped } from '../until-stopped.ts';

interface Options {
  readonly host?: string;
  readonly port?: number;
}

const typed = (value: unknown): string | undefined => (value === undefined ? undefined : asTyped(value));

function worker(options: Options): Promise<ExitCode> {
  const settings = settingsWith({ HOST: typed(options.host), PORT: typed(options.port) });
  return untilStopped(settings, work, ({ url }) => {
    process.stdout.write(`Inkstone works on batches; its health is told on ${url}\n`);
  });
}

/** `inkstone worker`: works on batches, until it is told to stop. */
export function addWorker(cli: CAC): void {
  cli
    .command('worker', 'Work on batches that servers on the same stores take in')
    .option('--host <address>', 'Address of /healthz, /readyz and /metrics (HOST; 127.0.0.1)')
    .option('--port <number>', 'Their port, 0 for a free one (PORT; 8000)')
    .action(worker);
}
