import type { StepResponse, Tidying } from './steps.ts';

/** Somebody who runs steps for a pool, one at a time: a thread of this process, or a process of its own. */
export interface Hand {
  /** Gives it the next step. */
  send(step: string, input: unknown): void;
  /** Tells it that nobody waits for the step in hand any more. */
  cancel(): void;
  /** Asks it to end, after the step in hand. */
  end(): void;
  /** Ends it at once. */
  terminate(): void;
  /** Asks it to give memory back. */
  tidy(how: Tidying): void;
  /** Bytes of memory it takes beside this process. */
  memory(): number;
}

/** What a hand tells its pool. */
export interface HandEvents {
  readonly onReady: () => void;
  readonly onAnswer: (response: StepResponse) => void;
  /**
   * It has ended, whether it was asked to or not.
   * @param killed by somebody else, not by what it was doing
   */
  readonly onEnd: (cause: unknown, killed?: boolean) => void;
}

/** Starts one. */
export type OpenHand = (events: HandEvents) => Hand;
