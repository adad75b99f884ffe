import { once } from 'node:events';
import type { Serving } from '../server/serve.ts';
import type { Settings } from '../settings/settings.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

/** Beyond the times that the settings give, the server may take so many milliseconds to end. */
const spareMs = 8_000;

/**
 * Starts something and lets it run until a signal asks it to stop, or it can't go on.
 * @param started is told that it runs
 */
export async function untilStopped(
  settings: Settings,
  start: (settings: Settings) => Promise<Serving>,
  started: (serving: Serving) => void,
): Promise<ExitCode> {
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
  const serving = await start(settings);
  started(serving);
  const code = await Promise.race([stopped, serving.failed.then(() => exitCode.failed)]);
  await serving.close();
  return code;
}
