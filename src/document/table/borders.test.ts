import { expect, test } from 'vitest';
import { findBorders } from './borders.ts';
import { placeCells } from './place-cells.ts';
import { cell, piece, piecesOf } from './test-tables.ts';

const bare = { left: 0, top: 0, right: 0, bottom: 0 };
const grid = (rows: number, ...cells: ReturnType<typeof cell>[]) =>
  placeCells({ rows, cells, score: 1, complete: true });

test('borders lie half-way between cells where no text is cut', () => {
  const { x, y } = findBorders(
    grid(2, cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)),
    piecesOf([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  );
  // Cells reach from 8 to 70 and from 108 on, and down to 26 and from 34 on.
  expect([x, y]).toEqual([[89], [30]]);
});

test('columns in which no cell was seen lie between their neighbours', () => {
  const columns = grid(1, cell(0, 0), cell(0, 1, { box: bare }), cell(0, 2));
  expect(findBorders(columns, piecesOf([['a', '', 'c']])).x).toEqual([104.5, 173.5]);
  const last = grid(1, cell(0, 0), cell(0, 1, { box: bare }));
  const [only] = findBorders(last, piecesOf([['a', '']])).x;
  expect(only).toBe(70);
});

test('a border goes where it cuts the least text between the middles of the cells', () => {
  const two = grid(1, cell(0, 0), cell(0, 1));
  // The first text reaches from 10 to 100.
  const [x] = findBorders(two, [piece('nine chars', 10, 5), piece('b', 125, 5)]).x;
  expect(x).toBeGreaterThan(110);
  expect(x).toBeLessThan(125);
});

test('text in a cell that spans two columns says nothing about the border between them', () => {
  const wide = cell(0, 0, { columnSpan: 2, box: { left: 8, top: 4, right: 170, bottom: 26 } });
  const spanned = grid(2, wide, cell(1, 0), cell(1, 1));
  expect(findBorders(spanned, [piece('over both of them', 10, 5), ...piecesOf([[], ['a', 'b']])]).x).toEqual([89]);
});

test('rows whose first lines are level end just above the next row, those whose last lines are just below', () => {
  const high = (row: number, column: number, top: number, bottom: number) =>
    cell(row, column, { box: { left: 100 * column, top, right: 100 * column + 70, bottom } });
  const rows = (...boxes: readonly (readonly [number, number])[]) =>
    grid(2, ...boxes.map(([top, bottom], i) => high(i >> 1, i % 2, top, bottom)));
  // Two lines on the left, one on the right, then a row of single lines from 84 to 104.
  expect(findBorders(rows([4, 56], [4, 24], [84, 104], [84, 104]), [piece('a', 10, 4)]).y).toEqual([84 - 6]);
  expect(findBorders(rows([4, 24], [4, 24], [34, 86], [66, 86]), [piece('a', 10, 4)]).y).toEqual([24 + 6]);
});
