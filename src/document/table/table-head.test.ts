import { expect, test } from 'vitest';
import { withHead } from './table-head.ts';
import { piece, piecesOf } from './test-tables.ts';

const body = piecesOf([
  ['', '', ''],
  ['ant', '1', '2'],
  ['bee', '3', '4'],
]);
const ruled = { left: 0, top: 30, right: 300, bottom: 90 };

test('the row of cells right above a ruled block belongs to it', () => {
  const head = ['name', 'size', 'age'].map((text, i) => piece(text, 10 + 100 * i, 5));
  expect(withHead(ruled, [...head, ...body], 20)).toEqual({ left: 0, top: 5, right: 300, bottom: 90 });
});

test('a caption, a line of text and a row further up do not', () => {
  const above = (...pieces: ReturnType<typeof piece>[]) => withHead(ruled, [...pieces, ...body], 20);
  expect(above(piece('Table 1', 10, 5), piece('Animals of the wood', 100, 5))).toEqual(ruled);
  expect(above(piece('Animals of the wood', 10, 5))).toEqual(ruled);
  expect(above(...[0, 1, 2].map((i) => piece('far', 10 + 100 * i, -30)))).toEqual(ruled);
});

test('a head ends one text height above its table and reaches two higher', () => {
  const head = (top: number, height = 20) =>
    withHead(
      ruled,
      [...[0, 1, 2].map((i) => ({ ...piece('n', 10 + 100 * i, top), bottom: top + height })), ...body],
      20,
    ).top;
  expect([head(-10), head(-11)]).toEqual([-10, 30]);
  // Its middle is no more than three text heights above the table.
  expect([head(-69, 80), head(-70, 80)]).toEqual([-69, 30]);
});

test('a head has three cells over half of the table, and no more than the table', () => {
  const head = (count: number, step = 100, own = body) =>
    withHead(ruled, [...Array.from({ length: count }, (_, i) => piece('name', 10 + step * i, 5)), ...own], 20).top;
  expect([head(3), head(2)]).toEqual([5, 30]);
  // Of three texts of 40: 150 pixels and less.
  expect([head(3, 62), head(3, 54)]).toEqual([5, 30]);
  expect([head(3, 100, body.slice(3)), head(3, 100, body.slice(4))]).toEqual([5, 30]);
  expect(withHead(ruled, [...[10, 60, 110].map((left) => piece('words', left, 5)), ...body], 20)).toEqual(ruled);
});
