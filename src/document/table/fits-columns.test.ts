import { expect, test } from 'vitest';
import { fitsColumns } from './fits-columns.ts';
import { pieceOf } from './test-tables.ts';

const across = (left: number, right: number, top = 0) => pieceOf('text', { left, right, top, bottom: top + 20 });
/** Whether a text stands in line with another one. */
const fits = (left: number, right: number, other = across(100, 130)) =>
  fitsColumns([across(left, right, 30)], [other], 20);

test('a text stands in line where it starts or ends there, up to 0.6 text heights', () => {
  expect([fits(111, 400), fits(112, 400)]).toEqual([true, false]);
  expect([fits(0, 119), fits(0, 118)]).toEqual([true, false]);
});

test('or where 0.8 of the narrower one stand below the other', () => {
  // Of 60 pixels, 48.
  const wide = across(100, 200);
  expect([fits(152, 212, wide), fits(153, 213, wide)]).toEqual([true, false]);
});

test('each of its row', () => {
  expect(fitsColumns([across(100, 150, 30), across(300, 350, 30)], [across(100, 200)], 20)).toBe(false);
});
