import { InkstoneError } from '../../../types/error.ts';

/** A bounded queue in front of one server: beyond it callers are told to come back, so memory never grows with load. */
export interface Places {
  /**
   * Waits for a place; call the returned function exactly once when the work is over.
   * @throws InkstoneError `overloaded` when the queue is full, `cancelled` when the signal aborts first
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Questions that are worked on at a time. */
  readonly places: number;
  load(): { readonly running: number; readonly waiting: number };
}

/**
 * @param places requests worked on at a time
 * @param queue requests that may wait for a place
 */
export function createPlaces(places: number, queue: number): Places {
  const waiting: (() => void)[] = [];
  let running = 0;
  /** Seconds a request took lately; what a refused caller's Retry-After is made of. */
  let typical = 1;

  function leaver(): () => void {
    const start = performance.now();
    running++;
    return () => {
      typical = 0.8 * typical + 0.2 * ((performance.now() - start) / 1000);
      running--;
      waiting.shift()?.();
    };
  }

  return {
    async enter(signal) {
      if (signal.aborted) throw new InkstoneError('cancelled', 'The request was cancelled.');
      if (running < places) return leaver();
      if (waiting.length >= queue) {
        const retryAfter = Math.max(1, Math.ceil((typical * waiting.length) / places));
        throw new InkstoneError('overloaded', 'Too many requests are waiting; please try again later.', { retryAfter });
      }
      return new Promise<() => void>((resolve, reject) => {
        const go = () => {
          signal.removeEventListener('abort', abort);
          resolve(leaver());
        };
        const abort = () => {
          waiting.splice(waiting.indexOf(go), 1);
          reject(new InkstoneError('cancelled', 'The request was cancelled.'));
        };
        signal.addEventListener('abort', abort, { once: true });
        waiting.push(go);
      });
    },
    places,
    load: () => ({ running, waiting: waiting.length }),
  };
}
