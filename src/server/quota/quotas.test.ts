import { describe, expect, it } from 'vitest';
import { limitHeaders } from './limit-headers.ts';
import { createQuotas } from './quotas.ts';

const none = { requestsPerMinute: 0, pagesPerMinute: 0, bytesPerMinute: 0, concurrent: 0, storageBytes: 0 };

function quotas() {
  let time = 0;
  const pass = (ms: number) => {
    time += ms;
  };
  return { ...createQuotas(() => time), pass };
}

describe('quotas', () => {
  it('let a minute of requests in at once, then one at a time, each key by itself', () => {
    const { admit, pass } = quotas();
    const limits = { ...none, requestsPerMinute: 3 };
    for (let i = 0; i < 3; i++) admit('a', limits, 'work');
    expect(() => admit('a', limits, 'work')).toThrow(expect.objectContaining({ code: 'rate_limited', retryAfter: 20 }));
    admit('b', limits, 'work');
    pass(19_999);
    expect(() => admit('a', limits, 'work')).toThrow();
    pass(1);
    admit('a', limits, 'work');
    expect(() => admit('a', limits, 'work')).toThrow();
    pass(3_600_000);
    for (let i = 0; i < 3; i++) admit('a', limits, 'work');
    expect(() => admit('a', limits, 'work')).toThrow();
  });

  it('take pages and bytes when they are known; what is owed is waited for', () => {
    const { admit, left, pass } = quotas();
    const limits = { ...none, pagesPerMinute: 60, bytesPerMinute: 6000 };
    admit('a', limits, 'work').settle({ pages: 90, bytes: 100 });
    expect(left('a', limits)).toEqual([
      { unit: 'pages', limit: 60, left: 0, resetMs: 90_000 },
      { unit: 'bytes', limit: 6000, left: 5900, resetMs: 1000 },
    ]);
    expect(() => admit('a', limits, 'work')).toThrow(expect.objectContaining({ retryAfter: 31 }));
    admit('a', limits, 'lookup');
    pass(31_000);
    admit('a', limits, 'work');
  });

  it('bound the requests in hand; one that was refused is not counted', () => {
    const { admit, left } = quotas();
    const limits = { ...none, concurrent: 1, requestsPerMinute: 10 };
    const first = admit('a', limits, 'work');
    expect(() => admit('a', limits, 'work')).toThrow(expect.objectContaining({ code: 'overloaded' }));
    expect(left('a', limits)[0]?.left).toBe(9);
    first.settle({ pages: 0, bytes: 0 });
    admit('a', limits, 'work');
  });

  it('begin anew when a limit changes, and bound lookups and lists as upstream does', () => {
    const { admit } = quotas();
    admit('a', { ...none, requestsPerMinute: 1 }, 'work');
    admit('a', { ...none, requestsPerMinute: 2 }, 'work');
    for (let i = 0; i < 100; i++) admit('a', none, 'list');
    expect(() => admit('a', none, 'list')).toThrow('100 lists a minute');
    for (let i = 0; i < 1000; i++) admit('a', none, 'lookup');
    expect(() => admit('a', none, 'lookup')).toThrow('1000 lookups');
    for (let i = 0; i < 5000; i++) admit('a', none, 'work');
  });
});

it('spells times as OpenAI does', () => {
  const reset = (resetMs: number) =>
    limitHeaders([{ unit: 'requests', limit: 9, left: 1, resetMs }])['x-ratelimit-reset-requests'];
  expect([12, 1500, 360_000, 61_001].map(reset)).toEqual(['12ms', '1.5s', '6m0s', '1m2s']);
});
