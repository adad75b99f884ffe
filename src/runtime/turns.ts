import type { Asker } from '../types/asker.ts';
import { InkstoneError } from '../types/error.ts';

/** One page that wants to be read. */
export interface TurnWish {
  readonly asker: Asker;
  /** The same object for all pages of a request. */
  readonly request: object;
  readonly pixels: number;
  /** Bytes of memory that it takes at most. */
  readonly bytes: number;
  readonly signal: AbortSignal;
}

/** A page's place among those in hand. */
export interface Turn {
  /** Steps of pages with a lower one go first. */
  readonly order: number;
  /** From here on it takes no more than so many bytes: the others may have the rest. */
  keep(bytes: number): void;
  /** Call it exactly once when the page is done. */
  leave(): void;
}

/** Who is next: the pages in hand are bounded, and so is the memory they take. */
export interface Turns {
  /** @throws InkstoneError `cancelled` when the signal aborts first */
  enter(wish: TurnWish): Promise<Turn>;
  /** What is in hand. */
  load(): { readonly pages: number; readonly bytes: number };
}

/** How many pages, and of how many bytes together, are in hand. */
export interface TurnLimits {
  readonly places: number;
  /** A page that takes more is taken alone. */
  readonly bytes: number;
}

/** A page of no more pixels is short work: a word, a line, a field of a form. One that takes more bytes is a large picture scaled down. */
const shortPixels = 500_000;
const shortBytes = 12e6;
/** One more place is for the first page of a request that is short work, and another one for that of an asker who has nothing in hand. */
export const shortPlaces = 2;
/** A page costs its asker a turn, and more the larger it is: an A4 page at 200 dpi counts as two. */
const pixelsPerTurn = 4_000_000;
/** One turn in so many goes to who waits longest, whoever that is, so that nobody waits for ever. */
const oldestEvery = 4;
/** One turn in so many goes to batches while others wait. */
const batchEvery = 16;
/**
 * Steps of short work overtake those of pages that began so many turns before, and so do those of an asker who has nothing else in hand;
 * those of batches are overtaken. The second is the smaller one: a word still overtakes the first page of a document of the same asker.
 */
const shortHeadStart = 16;
const onlyHeadStart = 8;
const batchHandicap = 64;

interface Waiting extends TurnWish {
  readonly arrived: number;
  readonly go: (turn: Turn) => void;
}

/**
 * Lets pages in by turns: between askers whoever got least so far (start-time fair queueing), within an asker the request that got least, then
 * the smallest page. So a word that comes behind three long documents of the same asker is read next.
 */
export function createTurns({ places, bytes }: TurnLimits): Turns {
  const waiting: Waiting[] = [];
  /** What each asker got, in turns; those that come anew begin where the last one served stood. */
  const spent = new Map<string, number>();
  const servedOf = new WeakMap<object, number>();
  let floor = 0;
  let turn = 0;
  const inHand = new Set<TurnWish>();
  let shortInHand = 0;
  let bytesInHand = 0;
  let arrivals = 0;

  const isShort = ({ pixels, bytes, request }: TurnWish) =>
    pixels <= shortPixels && bytes <= shortBytes && !servedOf.has(request);
  const hasNothing = ({ account }: Asker) => ![...inHand].some(({ asker }) => asker.account === account);
  const maySkip = (wish: TurnWish) =>
    isShort(wish) && shortInHand < (hasNothing(wish.asker) ? shortPlaces : shortPlaces - 1);
  const spentBy = ({ asker }: TurnWish) => Math.max(floor, spent.get(asker.account) ?? 0);
  const compare = (a: Waiting, b: Waiting) =>
    spentBy(a) - spentBy(b) ||
    (servedOf.get(a.request) ?? 0) - (servedOf.get(b.request) ?? 0) ||
    a.pixels - b.pixels ||
    a.arrived - b.arrived;

  function next(from: readonly Waiting[]): Waiting | undefined {
    const interactive = from.filter(({ asker }) => !asker.batch);
    const batch = from.filter(({ asker }) => asker.batch);
    const turnOfBatch = interactive.length === 0 || (batch.length > 0 && turn % batchEvery === batchEvery - 1);
    const candidates = turnOfBatch ? batch : interactive;
    if (turn % oldestEvery === oldestEvery - 1) return candidates[0];
    return candidates.toSorted(compare)[0];
  }

  function admit(): void {
    while (waiting.length > 0) {
      const regular = inHand.size - shortInHand < places ? next(waiting) : undefined;
      const fits = regular && (inHand.size === 0 || bytesInHand + regular.bytes <= bytes);
      const short = fits ? undefined : next(waiting.filter(maySkip));
      const chosen = fits ? regular : short;
      if (!chosen) return;
      waiting.splice(waiting.indexOf(chosen), 1);
      chosen.go(begin(chosen, chosen === short));
    }
  }

  function begin(wish: TurnWish, asShort: boolean): Turn {
    const { account, batch } = wish.asker;
    const headStart = (isShort(wish) ? shortHeadStart : 0) + (hasNothing(wish.asker) ? onlyHeadStart : 0);
    const order = turn + (batch ? batchHandicap : -headStart);
    turn++;
    floor = spentBy(wish);
    spent.set(account, floor + 1 + wish.pixels / pixelsPerTurn);
    for (const [each, got] of spent) if (got <= floor) spent.delete(each);
    servedOf.set(wish.request, (servedOf.get(wish.request) ?? 0) + 1);
    inHand.add(wish);
    let held = wish.bytes;
    bytesInHand += held;
    if (asShort) shortInHand++;
    return {
      order,
      keep(bytes) {
        bytesInHand -= held - bytes;
        held = bytes;
        admit();
      },
      leave() {
        inHand.delete(wish);
        bytesInHand -= held;
        if (asShort) shortInHand--;
        admit();
      },
    };
  }

  return {
    load: () => ({ pages: inHand.size, bytes: bytesInHand }),
    enter(wish) {
      const cancelled = () => new InkstoneError('cancelled', 'The request was cancelled.');
      return new Promise((resolve, reject) => {
        if (wish.signal.aborted) return reject(cancelled());
        const abort = () => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(cancelled());
        };
        const entry: Waiting = {
          ...wish,
          arrived: arrivals++,
          go(turn) {
            wish.signal.removeEventListener('abort', abort);
            resolve(turn);
          },
        };
        wish.signal.addEventListener('abort', abort, { once: true });
        waiting.push(entry);
        admit();
      });
    },
  };
}
