import type { Left } from './quotas.ts';

/** What is left of each limit, as OpenAI's gateway says it: `x-ratelimit-remaining-requests: 59`, `x-ratelimit-reset-requests: 1s`. */
export function limitHeaders(limits: readonly Left[]): Record<string, string> {
  return Object.fromEntries(
    limits.flatMap(({ unit, limit, left, resetMs }) => [
      [`x-ratelimit-limit-${unit}`, String(limit)],
      [`x-ratelimit-remaining-${unit}`, String(left)],
      [`x-ratelimit-reset-${unit}`, duration(resetMs)],
    ]),
  );
}

/** `12ms`, `1.5s`, `6m0s`. */
function duration(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  if (ms < 60_000) return `${ms / 1000}s`;
  return `${Math.floor(ms / 60_000)}m${Math.ceil((ms % 60_000) / 1000)}s`;
}
