import type { Left } from '../quota/quotas.ts';

/** What is left of each limit, as Anthropic says it: `anthropic-ratelimit-requests-remaining: 59`; a reset is a time. */
export function limitHeaders(limits: readonly Left[]): Record<string, string> {
  return Object.fromEntries(
    limits.flatMap(({ unit, limit, left, resetMs }) => [
      [`anthropic-ratelimit-${unit}-limit`, String(limit)],
      [`anthropic-ratelimit-${unit}-remaining`, String(left)],
      [`anthropic-ratelimit-${unit}-reset`, new Date(Date.now() + resetMs).toISOString().replace(/\.\d+Z$/, 'Z')],
    ]),
  );
}
