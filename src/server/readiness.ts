/** Knows whether the server can read: because it did lately, or because it just tried. */
export interface Readiness {
  /** A picture was read. */
  noteRead(): void;
  /** Whether a picture was read lately; where none was, one is read now. */
  reads(): Promise<boolean>;
}

/** How a server finds out whether it can read. */
export interface ReadinessOptions {
  /** Reads a small picture; throws or goes on waiting where that is not possible. */
  readonly probe: (signal: AbortSignal) => Promise<void>;
  /** Workers that can take a step. */
  readonly workers: () => number;
  /** A picture that was read so many milliseconds ago still counts. */
  readonly freshMs?: number;
  /** The probe may take so long. */
  readonly patienceMs?: number;
}

/** A server with models and threads may still not be able to read; only reading shows that it can. */
export function createReadiness({ probe, workers, freshMs = 30_000, patienceMs = 5_000 }: ReadinessOptions): Readiness {
  let last = Number.NEGATIVE_INFINITY;
  let trying: Promise<boolean> | undefined;

  async function attempt(): Promise<boolean> {
    try {
      await probe(AbortSignal.timeout(patienceMs));
      last = performance.now();
      return true;
    } catch {
      // Whatever the reason, it was told where it happened; here it only means: not ready.
      return false;
    } finally {
      trying = undefined;
    }
  }

  return {
    noteRead() {
      last = performance.now();
    },
    async reads() {
      if (workers() === 0) return false;
      if (performance.now() - last < freshMs) return true;
      trying ??= attempt();
      return trying;
    },
  };
}
