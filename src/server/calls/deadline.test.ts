import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { openDeadline } from './deadline.ts';

const never = new AbortController().signal;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is over after its time, which begins anew with every page', () => {
  const { signal, extend } = openDeadline(new AbortController().signal, 1000, never);
  vi.advanceTimersByTime(900);
  extend();
  vi.advanceTimersByTime(900);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(200);
  expect(signal.reason).toMatchObject({ code: 'timeout' });
});

it('is over when the client has gone, and never once it is closed', () => {
  const client = new AbortController();
  const gone = openDeadline(client.signal, 1000, never);
  const closed = openDeadline(client.signal, 1000, never);
  closed.close();
  client.abort();
  vi.advanceTimersByTime(2000);
  expect(gone.signal.reason).toMatchObject({ code: 'cancelled' });
  expect(closed.signal.aborted).toBe(false);
});

it('is over when the server ends, with what it says then', () => {
  const server = new AbortController();
  const { signal } = openDeadline(never, 1000, server.signal);
  const reason = new InkstoneError('unavailable', 'The server is being stopped.');
  server.abort(reason);
  expect(signal.reason).toBe(reason);
});
