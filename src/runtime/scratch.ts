/**
 * Numbers that are used again and again by a thread that does one thing at a time, as workers do: what a model is fed is dead as soon as it
 * has run, yet garbage collection would leave megabytes of it lying about.
 */
export interface Scratch {
  /** Exactly `size` numbers, their values undefined; the same memory as before, so only until the next call. */
  take(size: number): Float32Array;
}

/** @param keep most numbers that are kept; more are allocated for once */
export function createScratch(keep: number): Scratch {
  let kept = new Float32Array(0);
  return {
    take(size) {
      if (size > keep) return new Float32Array(size);
      if (size > kept.length) kept = new Float32Array(size);
      return kept.subarray(0, size);
    },
  };
}
