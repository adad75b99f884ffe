import { expect, it } from 'vitest';
import type { Session } from '../../runtime/session.ts';
import { planDetection } from './plan.ts';
import { detectTile } from './tile.ts';

/** Says that it was asked, and nothing else. */
const network = () => {
  let asked = 0;
  const session: Session = {
    run: async () => {
      asked++;
      throw new Error('asked');
    },
    release: async () => {},
  };
  return { session, asked: () => asked };
};

const [width, height] = [2000, 1000];
const page = (ink?: number) => {
  const data = new Uint8Array(width * height * 3).fill(250);
  if (ink !== undefined) data[ink] = 0;
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] as const };
};

it('does not ask the network about a tile of one colour', async () => {
  const plan = planDetection(width, height, 1);
  const { session, asked } = network();
  const map = new Uint8Array(plan.width * plan.height).fill(9);
  for (const tile of plan.tiles) await detectTile(session, page(), tile, map, plan.width);
  expect(asked()).toBe(0);
  expect(map.every((value) => value === 0)).toBe(true);
});

it('asks about every tile that holds a single other pixel, and about no other', async () => {
  const plan = planDetection(width, height, 1);
  const { session, asked } = network();
  const map = new Uint8Array(plan.width * plan.height);
  const results = await Promise.allSettled(
    plan.tiles.map((tile) => detectTile(session, page(3 * width * height - 1), tile, map, plan.width)),
  );
  expect(asked()).toBe(1);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
