import { existsSync, writeFileSync } from 'node:fs';
import { serveProcess } from './serve-process.ts';

/** A decoder that does what a test asks for. */
serveProcess({
  double: ({ bytes }: { bytes: Uint8Array }) => bytes.map((byte) => 2 * byte),
  sum: ({ bytes }: { bytes: Uint8Array }) => bytes.reduce((sum, byte) => sum + byte, 0),
  crash: ({ signal }: { signal: NodeJS.Signals }) => crash(signal),
  stay: async ({ signal }: { signal: NodeJS.Signals }) => {
    process.kill(process.pid, signal);
    await new Promise((done) => setTimeout(done, 50));
    return 'still here';
  },
  crashOnce: ({ mark, signal }: { mark: string; signal: NodeJS.Signals }) => {
    if (existsSync(mark)) return 'second try';
    writeFileSync(mark, '');
    return crash(signal);
  },
  endless: () => {
    while (true);
  },
  fill: ({ megabytes }: { megabytes: number }) =>
    Array.from({ length: megabytes }, () => Buffer.alloc(2 ** 20, 1)).length,
  environment: () => Object.keys(process.env),
});

/** The signal takes a moment to arrive. */
function crash(signal: NodeJS.Signals): Promise<never> {
  process.kill(process.pid, signal);
  return new Promise(() => {});
}
