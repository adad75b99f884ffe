import { expect, test } from 'vitest';
import { readNetwork } from './choose-reading.ts';
import { cell, gridLines, piecesOf, ruling, seen } from './test-tables.ts';
import { withoutEmpty } from './without-empty.ts';

const words = [
  ['name', 'size'],
  ['ant', '1'],
];
const frame = { left: 0, top: 0, right: 300, bottom: 90 };
const none = { level: [], upright: [] };
/** Two rows and columns of text, where the network sees three each. */
const reading = readNetwork(seen(3, 3), piecesOf(words), frame);

test('an empty row and an empty column that nothing draws go, and every text stays', () => {
  const { grid, borders, contents } = withoutEmpty(reading, none, 20);
  expect([grid.rows, grid.columns, grid.cells.length]).toEqual([2, 2, 4]);
  expect([borders.x.length, borders.y.length]).toEqual([1, 1]);
  expect(contents.flat().map(({ line }) => line.text)).toEqual(words.flat());
});

test('printed lines keep what they draw: one closes the table, two make a row', () => {
  expect(withoutEmpty(reading, gridLines(3, 3), 20)).toBe(reading);
  expect(withoutEmpty(reading, gridLines(2, 2), 20).grid).toMatchObject({ rows: 2, columns: 2 });
  const double = { level: [ruling(0, 200, 60), ruling(0, 200, 66)], upright: [] };
  expect(withoutEmpty(reading, double, 20).grid.rows).toBe(2);
});

test('an empty cell that reaches into what goes becomes shorter, and an empty table stays', () => {
  const cells = [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1, { rowSpan: 2 }), cell(2, 0)];
  const high = readNetwork({ ...seen(3, 2), cells }, piecesOf([words[0]!, ['ant', '']]), frame);
  const { grid } = withoutEmpty(high, none, 20);
  expect(grid.rows).toBe(2);
  expect(grid.cells.map(({ rowSpan }) => rowSpan)).toEqual([1, 1, 1, 1]);
  const empty = readNetwork(seen(2, 2), [], frame);
  expect(withoutEmpty(empty, none, 20)).toBe(empty);
});
