import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

const never = new AbortController().signal;

async function* each<Item>(...items: readonly Item[]) {
  yield* items;
}

describe('inOrder', () => {
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
    for await (const result of inOrder([20, 1, 10, 1, 5], 2, never, work)) results.push(result);
    expect(results).toEqual([20, 1, 10, 1, 5]);
    expect(most).toBe(2);
  });

  it('yields the first before the second is done', async () => {
    const done: number[] = [];
    const work = async (ms: number) => {
      await wait(ms);
      done.push(ms);
      return ms;
    };
    for await (const first of inOrder(each(1, 60), 2, never, work)) {
      expect(done).toEqual([first]);
      break;
    }
  });

  it('yields what stands before a failure, then throws it and stops the rest', async () => {
    const stopped: number[] = [];
    const work = async (item: number, signal: AbortSignal) => {
      if (item === 2) throw new Error('two');
      if (item === 3) await wait(10_000, undefined, { signal }).catch(() => stopped.push(item));
      return item;
    };
    const results: number[] = [];
    const read = async () => {
      for await (const result of inOrder(each(1, 2, 3), 3, never, work)) results.push(result);
    };
    await expect(read()).rejects.toThrow('two');
    expect(results).toEqual([1]);
    expect(stopped).toEqual([3]);
  });

  it('stops the work in hand when nobody reads on, and passes the caller’s abort on', async () => {
    const reasons: unknown[] = [];
    const work = async (item: number, signal: AbortSignal) => {
      if (item > 1) await wait(10_000, undefined, { signal }).catch(() => reasons.push(item));
      return item;
    };
    for await (const _ of inOrder(each(1, 2, 3), 3, never, work)) break;
    expect(reasons).toEqual([2, 3]);
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 5);
    for await (const _ of inOrder(each(4), 1, caller.signal, work));
    expect(reasons).toEqual([2, 3, 4]);
  });
});
