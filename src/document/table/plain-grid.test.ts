import { expect, test } from 'vitest';
import { fillHoles } from './place-cells.ts';
import { asPlainGrid } from './plain-grid.ts';
import { readingOf } from './reading.ts';
import { gridLines, piecesOf, seen } from './test-tables.ts';

const em = 20;
const none = { level: [], upright: [] };
const rows = [
  ['name', 'size', 'price'],
  ['ant', '1', '2.50'],
  ['bee', '2', '3.75'],
  ['fly', '3', '4.05'],
];
const frame = { left: 0, top: 0, right: 300, bottom: 120 };

/** A reading in which the network saw other rows than are printed. */
function misread(text: readonly (readonly string[])[], rowsSeen: number, columns: number) {
  const pieces = piecesOf(text);
  const cells = seen(rowsSeen, columns).cells.map((cell, i) => ({ ...cell, column: i % columns }));
  const grid = fillHoles(rowsSeen, cells);
  const borders = {
    x: [100, 200].slice(0, columns - 1),
    y: Array.from({ length: rowsSeen - 1 }, (_, i) => 60 * (i + 1)),
  };
  return { reading: readingOf(grid, borders, pieces, frame), pieces };
}

test('rows that were joined are parted where columns leave no doubt', () => {
  const { reading, pieces } = misread(rows, 2, 3);
  const { grid, contents } = asPlainGrid(reading, pieces, none, em);
  expect([grid.rows, grid.columns]).toEqual([4, 3]);
  expect(contents.map(([each]) => each?.line.text)).toEqual(rows.flat());
});

test('columns that were joined are parted', () => {
  const { reading, pieces } = misread(rows, 4, 2);
  expect(asPlainGrid(reading, pieces, none, em).grid.columns).toBe(3);
});

test('cells of two lines keep the rows that were seen', () => {
  const wrapped = [rows[0]!, ['a long', '1', '2.50'], ['', 'name', ''], rows[3]!];
  const { reading, pieces } = misread(wrapped, 3, 3);
  expect(asPlainGrid(reading, pieces, none, em)).toBe(reading);
});

test('upright lines tell more than the text', () => {
  const { reading, pieces } = misread(rows, 2, 3);
  expect(asPlainGrid(reading, pieces, gridLines(4, 3), em)).toBe(reading);
});
