import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Hand } from './hand.ts';
import { createRenewal } from './renewal.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A worker of so many megabytes, large above 80, that keeps so many when it rests. */
function opened({ keeps, job, afterMs = 0 }: { keeps: number; job?: object; afterMs?: number }) {
  let rests = 0;
  const tidy = () => {
    rests++;
    member.megabytes = keeps;
  };
  const member = { hand: { tidy } as unknown as Hand, born: performance.now(), job, megabytes: 0 };
  const renewed: number[] = [];
  const renewal = createRenewal<typeof member>({
    afterMs,
    isLarge: () => member.megabytes > 80,
    renew: () => renewed.push(performance.now()),
  });
  const after = (megabytes: number) => {
    member.megabytes = megabytes;
    renewal.look(member);
  };
  return { renewed, after, rests: () => rests };
}

test('a worker that is large gives back what it can, and stays', () => {
  const { renewed, after, rests } = opened({ keeps: 50 });
  for (let i = 0; i < 10; i++) {
    after(300);
    vi.advanceTimersByTime(500);
    after(60);
    vi.advanceTimersByTime(500);
  }
  expect(rests()).toBe(10);
  expect(renewed).toHaveLength(0);
});

test('its models are not opened anew after every step', () => {
  const { after, rests } = opened({ keeps: 50, job: {}, afterMs: 60_000 });
  for (let i = 0; i < 100; i++) {
    after(300);
    vi.advanceTimersByTime(100);
  }
  // In ten seconds.
  expect(rests()).toBe(10);
});

test('one that has nothing to give back is replaced, at once where it has nothing to do', () => {
  const { renewed, after } = opened({ keeps: 300 });
  after(300);
  expect(renewed).toHaveLength(0);
  vi.advanceTimersByTime(1000);
  expect(renewed).toHaveLength(1);
});

test('one that is busy is replaced when it has ended its step', () => {
  const { renewed, after } = opened({ keeps: 300, job: {} });
  after(300);
  vi.advanceTimersByTime(1000);
  expect(renewed).toHaveLength(0);
  after(300);
  expect(renewed).toHaveLength(1);
});

test('no two within five seconds', () => {
  const { renewed, after } = opened({ keeps: 300 });
  for (let i = 0; i < 100; i++) {
    after(300);
    vi.advanceTimersByTime(110);
  }
  // In eleven seconds.
  expect(renewed).toHaveLength(2);
});
