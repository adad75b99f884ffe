import type { InkstoneError } from '../types/error.ts';
import type { Hand } from './hand.ts';

/** What a step is run with. */
export interface StepOptions {
  readonly signal: AbortSignal;
  /** Steps with a lower number go first: work that started earlier is finished earlier. */
  readonly order: number;
  /** Longest time a worker may spend on it; absent, any. */
  readonly deadline?: Deadline | undefined;
  /** Asked before the step is given to a worker: why it should not be after all. */
  readonly refused?: (() => InkstoneError | undefined) | undefined;
  /** May take long: one worker is always left for steps that don't, where there is more than one. */
  readonly heavy?: boolean | undefined;
}

/** When a step has taken too long, and what its caller is told then. */
export interface Deadline {
  readonly ms: number;
  readonly error: () => InkstoneError;
  /** Whether the step runs no model: only then may its thread be ended in the middle of it. */
  readonly terminable: boolean;
}

/** What happens to workers, for the log. */
export interface PoolEvent {
  readonly kind: 'died' | 'start_failed' | 'too_slow' | 'stuck' | 'renewed';
  readonly step?: string | undefined;
  readonly cause?: unknown;
  /** `start_failed`: how many starts failed in a row, and in how many milliseconds the next is tried. */
  readonly failures?: number;
  readonly retryMs?: number;
}

/** How a pool is set up. */
export interface PoolOptions {
  /** Most workers. */
  readonly size: number;
  /** So many are started at once, the others when a step waits for them; all. */
  readonly first?: number;
  /** A worker that is still at a cancelled step after so many milliseconds is stuck; 20 seconds. */
  readonly patienceMs?: number;
  /** Called after each step with its name and the seconds its worker spent on it. */
  readonly observe?: ((step: string, seconds: number) => void) | undefined;
  /** Called when something is wrong with a worker. */
  readonly onEvent?: ((event: PoolEvent) => void) | undefined;
  /** Milliseconds until the first new try when a worker can't be started; each try doubles them. */
  readonly retryMs?: number;
  /** Whether a worker that has just ended a step is to be replaced: what it has grown to goes back to the system with it. */
  readonly isLarge?: ((hand: Hand) => boolean) | undefined;
  /** A worker is not replaced sooner than so many milliseconds after its start: it is not what has grown then; 30 seconds. */
  readonly renewAfterMs?: number;
  /** Called when no worker is left and none could be started in many tries. */
  readonly onHopeless?: ((cause: unknown) => void) | undefined;
}
