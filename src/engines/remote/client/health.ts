/** Failures in a row after which a server rests. */
const mostFailures = 3;
/** How long it rests, in milliseconds. */
const restMs = 30_000;

/** Whether a server is worth asking: after some failures in a row it is left alone for a while, then asked once. */
export interface Health {
  /** Whether it may be asked now. Never waits: a server that rested is looked at first, while others answer in its place. */
  mayAsk(): boolean;
  note(well: boolean): void;
  /** Whether it is left alone. */
  resting(): boolean;
}

/**
 * @param probe looks whether the server is there at all; throws where it is not
 * @param now milliseconds, for the tests
 */
export function createHealth(probe: () => Promise<unknown>, now: () => number = () => performance.now()): Health {
  let failures = 0;
  let until = 0;
  let looking = false;
  let there = false;

  function look(): void {
    if (looking) return;
    looking = true;
    probe()
      .then(
        () => {
          there = true;
        },
        () => {
          // Why it is not there is of no use here: it rests on.
          until = now() + restMs;
        },
      )
      .finally(() => {
        looking = false;
      });
  }

  return {
    mayAsk() {
      if (failures < mostFailures) return true;
      if (now() < until) return false;
      if (!there) {
        look();
        return false;
      }
      // One question finds out; others wait for what it says.
      there = false;
      until = now() + restMs;
      return true;
    },
    note(well) {
      failures = well ? 0 : failures + 1;
      if (failures >= mostFailures) until = now() + restMs;
    },
    resting: () => failures >= mostFailures,
  };
}
