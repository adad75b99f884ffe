/** How workers are started anew. */
export interface RespawnOptions {
  readonly start: () => Promise<void>;
  /** Milliseconds until the first new try; each failure in a row doubles them. */
  readonly retryMs?: number | undefined;
  readonly onFailure: (cause: unknown, failures: number, retryMs: number) => void;
  /** Called after `mostFailures` in a row, and after each further one; true: it is given up. */
  readonly onHopeless: (cause: unknown) => boolean;
}

/** Starts workers in the place of those that ended, as often as it takes. */
export interface Respawn {
  /** Starts one more. */
  one(): void;
  /** How many are being started. */
  readonly pending: number;
  /** Whether the last one could not be started. */
  readonly failing: boolean;
  /** Starts none any more. */
  stop(): void;
}

const longestMs = 30_000;
/** With the first try after 0.1 s and doubled times these are 25 s: longer than a disk or a mount is gone for. */
const mostFailures = 8;

/** Exponential back-off: what can't start now may soon, and trying without a pause would take the machine from those that work. */
export function createRespawn({ start, retryMs = 100, onFailure, onHopeless }: RespawnOptions): Respawn {
  let failing = false;
  let stopped = false;
  let pending = 0;

  /** @param failures of this worker's starts in a row */
  async function attempt(failures: number): Promise<void> {
    if (stopped) return;
    try {
      await start();
      pending--;
      failing = false;
    } catch (cause) {
      if (stopped) return;
      failing = true;
      const wait = Math.min(longestMs, retryMs * 2 ** failures);
      onFailure(cause, failures + 1, wait);
      if (failures + 1 >= mostFailures && onHopeless(cause)) stopped = true;
      else setTimeout(() => void attempt(failures + 1), wait);
    }
  }

  return {
    one() {
      pending++;
      void attempt(0);
    },
    get pending() {
      return pending;
    },
    get failing() {
      return failing;
    },
    stop() {
      stopped = true;
    },
  };
}
