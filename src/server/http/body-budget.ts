import { InkstoneError } from '../../types/error.ts';

/** What one request holds of the budget. */
export interface Holding {
  /** @throws InkstoneError `overloaded` when there is no room for so many bytes more */
  take(bytes: number): void;
  release(): void;
}

/** Bounds the bytes of all bodies in memory, and those of each caller. */
export interface BodyBudget {
  /** Bytes in hand. */
  readonly held: number;
  open(caller: string): Holding;
}

/** One caller may hold this share: the others always have room. */
const largestShare = 0.5;

/** @param most bytes of all bodies together */
export function createBodyBudget(most: number): BodyBudget {
  const byCaller = new Map<string, number>();
  let held = 0;
  return {
    get held() {
      return held;
    },
    open(caller) {
      let mine = 0;
      const add = (bytes: number) => {
        held += bytes;
        mine += bytes;
        const callers = (byCaller.get(caller) ?? 0) + bytes;
        if (callers === 0) byCaller.delete(caller);
        else byCaller.set(caller, callers);
      };
      return {
        take(bytes) {
          if (held + bytes > most) throw full('all bodies');
          if ((byCaller.get(caller) ?? 0) + bytes > most * largestShare) throw full("this caller's bodies");
          add(bytes);
        },
        release: () => add(-mine),
      };
    },
  };
}

function full(whose: string): InkstoneError {
  const message = `There is no room for the body now: ${whose} take as much memory as they may. Please try again later.`;
  return new InkstoneError('overloaded', message, { retryAfter: 1 });
}
