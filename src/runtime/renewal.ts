import type { Hand } from './hand.ts';

/** A worker as its size is looked at. */
interface Renewable {
  readonly hand: Hand;
  readonly born: number;
  /** The step in hand. */
  readonly job: unknown;
}

/** When workers are replaced. */
interface RenewalOptions<Member> {
  /** Not sooner than so many milliseconds after their start. */
  readonly afterMs: number;
  readonly isLarge: ((hand: Hand) => boolean) | undefined;
  /** Ends one that has no step in hand, and starts another. */
  readonly renew: (member: Member) => void;
}

/** Replaces workers that have grown, between two steps, so that nobody notices. */
export interface Renewal<Member> {
  /** Call it when a worker has ended a step, before it is given the next. */
  look(member: Member): void;
}

/** One at a time: a new worker needs about one second to start. */
const betweenMs = 5_000;
/** What a step took goes back to the system after its answer: a worker that is large then is looked at again so many milliseconds later. */
const againMs = 100;

/** A worker is replaced when it is large twice in a row, with time between to give back what it can. */
export function createRenewal<Member extends Renewable>({
  afterMs,
  isLarge = () => false,
  renew,
}: RenewalOptions<Member>): Renewal<Member> {
  const looking = new WeakSet<Member>();
  const grown = new WeakSet<Member>();
  let last = Number.NEGATIVE_INFINITY;

  function isDue({ born }: Member): boolean {
    const now = performance.now();
    return now - born >= afterMs && now - last >= betweenMs;
  }

  function renewGrown(member: Member): void {
    last = performance.now();
    renew(member);
  }

  function lookAgain(member: Member): void {
    looking.delete(member);
    if (!isDue(member) || !isLarge(member.hand)) return;
    grown.add(member);
    if (!member.job) renewGrown(member);
  }

  return {
    look(member) {
      // Asking how large it is costs a look at the system.
      if (!isDue(member)) return;
      if (!isLarge(member.hand)) grown.delete(member);
      else if (grown.has(member)) renewGrown(member);
      else if (!looking.has(member)) {
        looking.add(member);
        setTimeout(() => lookAgain(member), againMs).unref();
      }
    },
  };
}
