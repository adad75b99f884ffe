import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../jobs/jobs.ts';

/** How long a line waits before it looks again whether there is room: a fraction of the shortest page. */
const lookAgainMs = 20;

/**
 * Lets lines of batches through while the engine has room that nobody is waiting for: each request that somebody made
 * takes one line's place.
 * @param places lines at a time when nobody else asks
 * @param load requests in the engine, lines among them
 */
export function createTurnstile(places: number, load: () => { readonly waiting: number; readonly running: number }) {
  let through = 0;
  const room = () => {
    const { waiting, running } = load();
    return through + Math.max(0, waiting + running - through) < places;
  };
  return async (work: () => Promise<Outcome>, signal: AbortSignal): Promise<Outcome> => {
    while (!room()) {
      if (signal.aborted) return { done: false, retryMs: 0, blamed: false };
      await sleep(lookAgainMs);
    }
    through++;
    try {
      return await work();
    } finally {
      through--;
    }
  };
}
