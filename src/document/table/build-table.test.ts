import { expect, test } from 'vitest';
import { buildTable } from './build-table.ts';
import { placeCells } from './place-cells.ts';
import { readingOf } from './reading.ts';
import { cell, piece, piecesOf, placeHeight, placeWidth } from './test-tables.ts';

const frame = { left: 0, top: 0, right: 3 * placeWidth, bottom: 2 * placeHeight };
const borders = { x: [placeWidth, 2 * placeWidth], y: [placeHeight] };

/** A head over two columns beside one cell, and three cells under them. */
const grid = placeCells({
  rows: 2,
  cells: [{ ...cell(0, 0), columnSpan: 2 }, cell(0, 2), cell(1, 0), cell(1, 1), cell(1, 2)],
  score: 1,
  complete: true,
});

const places = (pieces: Parameters<typeof readingOf>[2]) =>
  buildTable(readingOf(grid, borders, pieces, frame)).cells.map(({ row, column, columnSpan, text }) => [
    ...[row, column, columnSpan, text],
  ]);

test('a table in Arabic is counted from the right, spans and all', () => {
  expect(
    places(
      piecesOf([
        ['السعر', '', 'الاسم'],
        ['4463', '1627', 'النهر'],
      ]),
    ),
  ).toEqual([
    [0, 0, 1, 'الاسم'],
    [0, 1, 2, 'السعر'],
    [1, 0, 1, 'النهر'],
    [1, 1, 1, '1627'],
    [1, 2, 1, '4463'],
  ]);
});

test('the pieces of a line in a Hebrew cell follow each other from the right', () => {
  const [, , last] = places([piece('מחיר', 10, 5), piece('שני', 210, 35), piece('שם', 260, 35)]);
  expect(last).toEqual([1, 0, 1, 'שם שני']);
});

test('names in Arabic do not turn a table in English round', () => {
  const [first] = places(
    piecesOf([
      ['Translations of', '', 'name'],
      ['a word', 'in English', 'نهر'],
    ]),
  );
  expect(first).toEqual([0, 0, 2, 'Translations of']);
});
