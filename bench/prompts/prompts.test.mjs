import { expect, it } from 'vitest';
import { planOf } from '../../src/tasks/plan.ts';
import { ask, leastOf } from './ask.mjs';
import { makers, randoms } from './make.mjs';

/** Of each kind; `run.mjs` asks 10,000 in all. */
const runs = 60;
/** 5 ms are asked for on a machine of its own; tests share theirs, and their compiler is cold. What is not linear takes seconds. */
const mostMs = 100;

it.each(Object.entries(makers(randoms(20))))(
  'random and hostile requests (%s) are understood, and lose no text',
  async (_, make) => {
    for (let i = 0; i < runs; i++) {
      const request = make();
      const { understood, lost } = await ask(planOf, request);
      expect([lost, JSON.stringify(request).slice(0, 300)]).toEqual([undefined, expect.any(String)]);
      if (understood > mostMs) expect(await leastOf(3, planOf, request)).toBeLessThan(mostMs);
    }
  },
  60_000,
);
