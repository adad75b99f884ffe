import { expect, test } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { findBars } from './find-bars.ts';
import { lookAtSigns } from './look-at-signs.ts';

const [width, height] = [400, 80];

function drawn(...boxes: readonly (readonly [x: number, y: number, w: number, h: number])[]): Raster {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [x, y, w, h] of boxes)
    for (let row = y; row < y + h; row++) data.fill(0, (row * width + x) * 3, (row * width + x + w) * 3);
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}

/** A line of letters 20 pixels high whose feet stand at 50; its box is 30 high. */
const letters = [60, 80, 100, 160, 180, 200, 220].map((x) => [x, 30, 12, 20] as const);
const line = { x: 50, y: 25, width: 200, height: 30 };

test('white between letters is told', () => {
  const [signs] = lookAtSigns(drawn(...letters), [line]);
  expect(signs!.gaps).toContainEqual([112, 160]);
  expect(signs!.gaps).toHaveLength(6);
  expect(signs!.scripts).toEqual([]);
});

test('an index and an exponent are told; a comma, a dot on a letter and an apostrophe are not', () => {
  const index = [114, 44, 8, 10] as const;
  const exponent = [234, 24, 8, 10] as const;
  const others = [[74, 48, 3, 7] as const, [184, 24, 4, 3] as const, [134, 26, 3, 5] as const];
  const [signs] = lookAtSigns(drawn(...letters, index, exponent, ...others), [line]);
  expect([...signs!.scripts].sort((a, b) => a - b)).toEqual([118, 238]);
});

test('the bar of a fraction ends inside its region, a rule does not', () => {
  const raster = drawn([40, 40, 30, 2], [0, 60, 400, 2]);
  const region = { x: 25, y: 32, width: 60, height: 16 };
  expect(findBars(raster, [region, { ...region, y: 52 }, { ...region, y: 5 }])).toEqual([
    { x: 40, y: 40, width: 30, height: 2 },
    undefined,
    undefined,
  ]);
});
