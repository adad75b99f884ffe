import { expect, test } from 'vitest';
import { InkstoneError } from '../types/error.ts';
import { createAdmission } from './admission.ts';

const never = new AbortController().signal;

test('lets so many in, makes the next wait and refuses what is over with a time to come back', async () => {
  const { enter, load } = createAdmission(1, 1);
  const leave = await enter(never);
  const second = enter(never);
  expect(load()).toEqual({ waiting: 1, running: 1 });
  const refusal = await enter(never).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InkstoneError);
  expect(refusal).toMatchObject({ code: 'overloaded', status: 429, retryable: true });
  expect((refusal as InkstoneError).retryAfter).toBeGreaterThanOrEqual(1);
  leave();
  (await second)();
  expect(load()).toEqual({ waiting: 0, running: 0 });
});

test('who goes away while waiting gives up the place in the queue', async () => {
  const { enter, load } = createAdmission(1, 5);
  const leave = await enter(never);
  const gone = new AbortController();
  const waiting = enter(gone.signal);
  gone.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(load()).toEqual({ waiting: 0, running: 1 });
  await expect(enter(gone.signal)).rejects.toMatchObject({ code: 'cancelled' });
  leave();
});

test('serves those who wait in their order', async () => {
  const { enter } = createAdmission(1, 5);
  const order: number[] = [];
  const leave = await enter(never);
  const others = [1, 2, 3].map(async (n) => {
    const done = await enter(never);
    order.push(n);
    done();
  });
  leave();
  await Promise.all(others);
  expect(order).toEqual([1, 2, 3]);
});
