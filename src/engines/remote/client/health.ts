/** Failures in a row after which a server rests. */
const mostFailures = 3;
/** How long it rests, in milliseconds. */
const restMs = 30_000;

/** Whether a server is worth asking: after some failures in a row it is left alone for a while, then asked once. */
export interface Health {
  /** Whether it may be asked now. */
  mayAsk(): boolean;
  note(well: boolean): void;
}

/** @param now milliseconds, for the tests */
export function createHealth(now: () => number = () => performance.now()): Health {
  let failures = 0;
  let until = 0;
  return {
    mayAsk() {
      if (failures < mostFailures) return true;
      if (now() < until) return false;
      // One question finds out; others wait for what it says.
      until = now() + restMs;
      return true;
    },
    note(well) {
      failures = well ? 0 : failures + 1;
      if (failures >= mostFailures) until = now() + restMs;
    },
  };
}
