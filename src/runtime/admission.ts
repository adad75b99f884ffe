import { InkstoneError } from '../types/error.ts';

/** A request that was let in. */
export interface Admitted {
  /** Its first page is begun: it waits no longer. */
  begin(): void;
  /** Call it exactly once when the request is over. */
  leave(): void;
}

/** Bounds the requests in hand: beyond it callers are told to come back, so memory never grows with load. */
export interface Admission {
  /** @throws InkstoneError `overloaded` when there are too many */
  enter(): Admitted;
  /** Requests none of whose pages has begun, and the others. */
  load(): { readonly waiting: number; readonly running: number };
}

/**
 * @param places requests worked on at a time, as far as one can say: their pages take turns
 * @param queue further requests that may wait
 * @param onBegin is told how many seconds a request waited for its first page to begin
 */
export function createAdmission(places: number, queue: number, onBegin?: (waited: number) => void): Admission {
  let inHand = 0;
  let running = 0;
  /** Seconds a request took lately; what a refused caller's Retry-After is made of. */
  let typical = 1;

  return {
    enter() {
      if (inHand >= places + queue) {
        const retryAfter = Math.max(1, Math.ceil((typical * (inHand - places)) / places));
        throw new InkstoneError('overloaded', 'Too many requests are waiting; please try again later.', { retryAfter });
      }
      inHand++;
      const arrived = performance.now();
      let began: number | undefined;
      return {
        begin() {
          if (began !== undefined) return;
          began = performance.now();
          running++;
          onBegin?.((began - arrived) / 1000);
        },
        leave() {
          inHand--;
          if (began === undefined) return;
          running--;
          typical = 0.8 * typical + 0.2 * ((performance.now() - began) / 1000);
        },
      };
    },
    load: () => ({ waiting: inHand - running, running }),
  };
}
