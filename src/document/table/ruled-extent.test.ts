import { expect, test } from 'vitest';
import type { Ruling } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { ruledExtent } from './ruled-extent.ts';
import { pieceOf } from './test-tables.ts';

const em = 20;
const ruling = (at: number, from: number, to: number): Ruling => ({ at, from, to, thickness: 2 });
const piece = (text: string, left: number, top: number, right: number): TextLine =>
  pieceOf(text, { left, right, top, bottom: top + em });
const rulings = { level: [ruling(100, 200, 600), ruling(160, 200, 600), ruling(400, 200, 600)], upright: [] };
const heads = [piece('head', 210, 110, 300), piece('more', 400, 110, 480)];

test('reaches up to the line that opens the table, heads and all', () => {
  const { top, bottom } = ruledExtent({ left: 205, top: 170, right: 595, bottom: 390 }, rulings, heads, em);
  expect([top, bottom]).toEqual([100, 400]);
});

test('running text before that line ends it', () => {
  const sentence = piece('a sentence as long as the column is wide', 200, 130, 600);
  expect(ruledExtent({ left: 205, top: 170, right: 595, bottom: 390 }, rulings, [sentence], em).top).toBe(160);
});

test('is as wide as its lines, not as the column beside it, with some ground where there is room', () => {
  const beside = [piece('note', 20, 200, 190), piece('note', 20, 300, 190)];
  const { left, right } = ruledExtent({ left: 10, top: 95, right: 605, bottom: 405 }, rulings, beside, em);
  expect(left).toBeGreaterThan(190);
  expect(left).toBeLessThan(200);
  expect(right).toBe(630);
});

test('stays as it was seen where no lines agree', () => {
  const frame = { left: 0, top: 0, right: 1000, bottom: 500 };
  expect(ruledExtent(frame, { level: [ruling(100, 10, 90)], upright: [] }, [], em)).toEqual(frame);
});
