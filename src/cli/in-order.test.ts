import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

it('yields in the order of the items, whichever is done first, and never has more in hand than allowed', async () => {
  let inHand = 0;
  let most = 0;
  const work = async (ms: number) => {
    most = Math.max(most, ++inHand);
    await wait(ms);
    inHand--;
    return ms;
  };
  const results: number[] = [];
  for await (const result of inOrder([20, 1, 10, 1, 5], 2, work)) results.push(result);
  expect(results).toEqual([20, 1, 10, 1, 5]);
  expect(most).toBe(2);
});
