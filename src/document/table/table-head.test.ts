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
