/** A token bucket: it holds a minute's worth at most and fills evenly. */
export interface Bucket {
  readonly perMinute: number;
  /** Whole tokens in it; 0 also while it owes some. */
  left(): number;
  /** Takes tokens, also those that are not there yet. */
  take(tokens: number): void;
  /** Milliseconds until it holds so many. */
  msUntil(tokens: number): number;
}

/** A full one. @param now milliseconds */
export function createBucket(perMinute: number, now: () => number): Bucket {
  const perMs = perMinute / 60_000;
  let level = perMinute;
  let filled = now();
  const fill = () => {
    const time = now();
    level = Math.min(perMinute, level + Math.max(0, time - filled) * perMs);
    filled = time;
    return level;
  };
  return {
    perMinute,
    // What a sum of fractions lacks is no token.
    left: () => Math.max(0, Math.floor(fill() + 1e-6)),
    take(tokens) {
      level = fill() - tokens;
    },
    msUntil: (tokens) => Math.max(0, Math.ceil((tokens - fill()) / perMs)),
  };
}
