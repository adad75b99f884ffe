import { expect, it } from 'vitest';
import { createHealth } from './health.ts';

it('lets a server rest after three failures, looks at it, and asks it once', async () => {
  let time = 0;
  let there = false;
  let looks = 0;
  const probe = async () => {
    looks++;
    if (!there) throw new Error('nobody');
  };
  const health = createHealth(probe, () => time);
  for (let i = 0; i < 3; i++) {
    expect(health.mayAsk()).toBe(true);
    health.note(false);
  }
  expect([health.resting(), health.mayAsk(), looks]).toEqual([true, false, 0]);

  // It is looked at once, however many would like to ask, and rests on where it is not there.
  time = 30_000;
  expect([health.mayAsk(), health.mayAsk(), looks]).toEqual([false, false, 1]);
  await new Promise(setImmediate);
  expect([health.mayAsk(), looks]).toEqual([false, 1]);

  time = 60_000;
  there = true;
  expect(health.mayAsk()).toBe(false);
  await new Promise(setImmediate);
  expect([health.mayAsk(), health.mayAsk(), looks]).toEqual([true, false, 2]);
  health.note(true);
  expect([health.resting(), health.mayAsk()]).toEqual([false, true]);
});
