import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDeadline } from './deadline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is over after its time, which begins anew with every page', () => {
  const { signal, extend } = openDeadline(new AbortController().signal, 1000);
  vi.advanceTimersByTime(900);
  extend();
  vi.advanceTimersByTime(900);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(200);
  expect(signal.reason).toMatchObject({ code: 'timeout' });
});

it('is over when the client has gone, and never once it is closed', () => {
  const client = new AbortController();
  const gone = openDeadline(client.signal, 1000);
  const closed = openDeadline(client.signal, 1000);
  closed.close();
  client.abort();
  vi.advanceTimersByTime(2000);
  expect(gone.signal.reason).toMatchObject({ code: 'cancelled' });
  expect(closed.signal.aborted).toBe(false);
});
