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
  let failures = 0;
  let stopped = false;

  async function attempt(): Promise<void> {
    if (stopped) return;
    try {
      await start();
      failures = 0;
    } catch (cause) {
      if (stopped) return;
      const wait = Math.min(longestMs, retryMs * 2 ** failures);
      failures++;
      onFailure(cause, failures, wait);
      if (failures >= mostFailures && onHopeless(cause)) stopped = true;
      else setTimeout(() => void attempt(), wait);
    }
  }

  return {
    one: () => void attempt(),
    get failing() {
      return failures > 0;
    },
    stop() {
      stopped = true;
    },
  };
}
