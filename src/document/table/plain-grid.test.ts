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

/** Rows and columns of a table that was seen as 2 × 3 places, or of other ones. */
const told = (pieces: ReturnType<typeof piecesOf>, [rowsSeen, columnsSeen] = [2, 3]) => {
  const { grid, borders } = misread([], rowsSeen, columnsSeen).reading;
  const { rows, columns } = asPlainGrid(readingOf(grid, borders, pieces, frame), pieces, none, em).grid;
  return [rows, columns];
};
const without = (row: number, ...columns: number[]) =>
  rows.map((texts, r) => texts.map((text, c) => (r === row && columns.includes(c) ? '' : text)));
/** Rows whose tops are where they are told. */
const at = (...tops: number[]) =>
  tops.flatMap((top, i) =>
    piecesOf([rows[i]!]).map((each) => ({ ...each, top: top + each.top, bottom: top + each.bottom })),
  );

test('columns have 0.6 text heights of white between them, all the way down', () => {
  // The first column’s widest text ends at 50.
  const second = (left: number) =>
    piecesOf(rows).map((each) => (each.left === 110 ? { ...each, left, right: left + each.right - 110 } : each));
  expect([told(second(62)), told(second(61))]).toEqual([
    [4, 3],
    [2, 3],
  ]);
});

test('three rows leave no doubt, two do', () => {
  expect(told(piecesOf(rows.slice(0, 3)))).toEqual([3, 3]);
  expect(told(piecesOf(rows.slice(0, 2)), [3, 3])).toEqual([3, 3]);
});

test('every row says something in the first column, but for the head, and in half of the others', () => {
  expect(told(piecesOf(without(0, 0)))).toEqual([4, 3]);
  expect(told(piecesOf(without(1, 0)))).toEqual([2, 3]);
  expect(told(piecesOf(without(1, 1)))).toEqual([4, 3]);
  expect(told(piecesOf(without(1, 1, 2)))).toEqual([2, 3]);
});

test('every column says something in half of the rows', () => {
  const price = (count: number) => piecesOf(rows.map((texts, i) => [texts[0]!, texts[1]!, i < count ? texts[2]! : '']));
  expect([told(price(2)), told(price(1))]).toEqual([
    [4, 3],
    [2, 3],
  ]);
});

test('no row says two things in one column', () => {
  const wide = piecesOf([['a long', 'size', 'price'], ...rows.slice(1)]);
  expect(told(wide)).toEqual([4, 3]);
  const beside = { ...wide.find(({ line }) => line.text === 'ant')!, left: 52, right: 62 };
  expect(told([...wide, beside])).toEqual([2, 3]);
});

test('rows that were seen otherwise stand at even distances, up to a fifth', () => {
  expect([told(at(0, 30, 60, 96)), told(at(0, 30, 60, 97))]).toEqual([
    [4, 3],
    [2, 3],
  ]);
  // Where the rows are those that were seen, their distances tell nothing.
  expect(told(at(0, 30, 60, 120), [4, 2])).toEqual([4, 3]);
});

test('where more columns were seen than white parts, they were seen within the pieces', () => {
  const pieces = piecesOf(rows.map(([name, size]) => [name!, size!]));
  expect(told(pieces, [2, 3])).toEqual([2, 3]);
  expect(told(pieces, [2, 2])).toEqual([4, 2]);
  expect(told(piecesOf(rows.map(([name]) => [name!])), [2, 1])).toEqual([2, 1]);
});
