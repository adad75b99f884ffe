import { expect, test } from 'vitest';
import { toBent } from '../../geometry/bend.ts';
import { movePlaces } from '../../geometry/move-places.ts';
import type { PageBend } from '../../types/bend.ts';
import { pageOf } from '../testing/pages.ts';
import { flatPage } from './flat-page.ts';
import { toSegments } from './segment.ts';

/** A page of 1000 × 1400 that curls: its middle lies 90 below its sides, more than two of its lines. */
const bend: PageBend = {
  angle: 0,
  centre: [500, 700],
  unit: 500,
  seen: { left: -1, right: 1, top: -1, bottom: 1 },
  weights: [0, -90, 0, 0, 0, 0],
  toSource: [1, 0, 0, 1, 0, 0],
};
const flat = pageOf([
  ['Number', 60, 100],
  ['A-17', 480, 100],
  ['Date', 60, 140],
  ['3 May 2024', 480, 140],
]);
const curled = { ...movePlaces(flat, toBent(bend)), bend };

test('what stands on one row of a curled page is level for who looks for values', () => {
  const [number, value, date] = toSegments([curled]);
  expect(Math.abs(number!.top - value!.top)).toBeLessThan(3);
  expect(date!.top - value!.top).toBeGreaterThan(30);
});

test('values keep their places on the bent page', () => {
  expect(toSegments([curled]).map(({ line }) => line)).toEqual(curled.lines);
});

test('a page that lies flat is taken as it is', () => {
  expect(flatPage(flat).lines).toBe(flat.lines);
});
