import { expect, test } from 'vitest';
import type { PageBend } from '../types/bend.ts';
import type { Point } from '../types/quad.ts';
import { toBent, toFlat } from './bend.ts';

/** In the middle of a page of 1000 × 1400, whose raster is half as large, lines lie 40 lower than at its sides. */
const bend: PageBend = {
  angle: 0,
  centre: [250, 350],
  unit: 250,
  seen: { left: -1, right: 1, top: -1, bottom: 1 },
  weights: [0, -20, 0, 0, 0, 0],
  toSource: [2, 0, 0, 2, 0, 0],
};

test.each([0, 0.05, -0.3])('from the flat page to the bent one and back, text at %f radians', (angle) => {
  const [there, back] = [toBent({ ...bend, angle }), toFlat({ ...bend, angle })];
  for (const [x, y] of [
    [500, 700],
    [20, 60],
    [980, 1300],
  ] as Point[])
    expect(back(there([x, y]))).toEqual([expect.closeTo(x, 1), expect.closeTo(y, 1)]);
});

test('lines lie lower in the middle of the bent page', () => {
  const [[, side], [, middle]] = (
    [
      [0, 700],
      [500, 700],
    ] as Point[]
  ).map(toBent(bend)) as [Point, Point];
  expect(middle - side).toBeCloseTo(40, 0);
});
