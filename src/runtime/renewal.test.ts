import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Hand } from './hand.ts';
import { createRenewal } from './renewal.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A worker of so many megabytes that is replaced above 80. */
function opened(job?: object) {
  const member = { hand: {} as Hand, born: performance.now(), job, megabytes: 0 };
  const renewed: number[] = [];
  const renewal = createRenewal<typeof member>({
    afterMs: 0,
    isLarge: () => member.megabytes > 80,
    renew: () => renewed.push(performance.now()),
  });
  const after = (megabytes: number) => {
    member.megabytes = megabytes;
    renewal.look(member);
  };
  return { member, renewed, after };
}

test('a worker that gives back what a step took stays', () => {
  const { member, renewed, after } = opened();
  after(300);
  member.megabytes = 50;
  vi.advanceTimersByTime(1000);
  after(300);
  expect(renewed).toHaveLength(0);
});

test('one that does not is replaced, at once where it has nothing to do', () => {
  const { renewed, after } = opened();
  after(300);
  expect(renewed).toHaveLength(0);
  vi.advanceTimersByTime(1000);
  expect(renewed).toHaveLength(1);
});

test('one that is busy is replaced when it has ended its step', () => {
  const { renewed, after } = opened({});
  after(300);
  vi.advanceTimersByTime(1000);
  expect(renewed).toHaveLength(0);
  after(300);
  expect(renewed).toHaveLength(1);
});

test('no two within five seconds', () => {
  const { renewed, after } = opened();
  for (let i = 0; i < 100; i++) {
    after(300);
    vi.advanceTimersByTime(110);
  }
  // In eleven seconds.
  expect(renewed).toHaveLength(3);
});
