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

/** Keeps workers small, between two steps, so that nobody notices. */
export interface Renewal<Member> {
  /** Call it when a worker has ended a step, before it is given the next. */
  look(member: Member): void;
}

/** One at a time: a new worker needs about one second to start. */
const betweenMs = 5_000;
/**
 * Between two times that a worker gives back what it can. Its models are opened again in 0.15 s then. In 700 requests of all tasks
 * (`bench/soak/ugly.mjs`, bound 954 MiB): 1092 MiB where workers were only replaced, 852 at one second, 943 at two.
 */
const restMs = 1_000;

/** A worker that is large gives back what it can; one that is large again a while later is replaced: its models are not what has grown. */
export function createRenewal<Member extends Renewable>({
  afterMs,
  isLarge = () => false,
  renew,
}: RenewalOptions<Member>): Renewal<Member> {
  /** They gave back what they could within the last `restMs`. */
  const rested = new WeakSet<Member>();
  /** They were large all the same. */
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
    rested.delete(member);
    if (!isLarge(member.hand)) return;
    grown.add(member);
    if (!member.job && isDue(member)) renewGrown(member);
  }

  return {
    look(member) {
      // Asking how large it is costs a look at the system.
      if (rested.has(member)) return;
      if (!isLarge(member.hand)) grown.delete(member);
      else if (grown.has(member) && isDue(member)) renewGrown(member);
      else {
        rested.add(member);
        member.hand.tidy('rest');
        setTimeout(lookAgain, restMs, member).unref();
      }
    },
  };
}
