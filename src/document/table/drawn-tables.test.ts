import { describe, expect, test } from 'vitest';
import { drawnTables } from './drawn-tables.ts';
import { gridLines, piece, piecesOf, ruling } from './test-tables.ts';

const words = [
  ['name', 'size', 'price'],
  ['ant', '1', '2.50'],
  ['bee', '2', '3.75'],
  ['elk', '4', '9.00'],
];
const rules = (...at: number[]) => ({ level: at.map((y) => ruling(0, 290, y)), upright: [] });
/** Top and bottom of what is found in the words under some lines, and the text around them. */
const extents = (at: readonly number[], more: ReturnType<typeof piece>[] = []) =>
  drawnTables([...piecesOf(words), ...more], rules(...at), 20).map(({ top, bottom }) => [top, bottom]);

describe('tables that printed lines draw', () => {
  test('closed grids side by side stay two', () => {
    const grid = gridLines(4, 3);
    const right = piecesOf(words).map((each) => ({ ...each, left: each.left + 400, right: each.right + 400 }));
    const both = {
      level: [...grid.level, ...grid.level.map((line) => ({ ...line, from: line.from + 400, to: line.to + 400 }))],
      upright: [...grid.upright, ...grid.upright.map((line) => ({ ...line, at: line.at + 400 }))],
    };
    expect(drawnTables([...piecesOf(words), ...right], both, 20).map(({ left }) => left)).toEqual([0, 400]);
  });

  test('a closed grid is one however little it says', () => {
    expect(drawnTables([piece('x', 10, 5)], gridLines(1, 3), 20)).toHaveLength(1);
    expect(drawnTables([], gridLines(1, 3), 20)).toEqual([]);
  });

  test('lines around a head and at the end close a table: a letterhead above is no row', () => {
    expect(extents([-3, 28, 120], [piece('a shop', 10, -40), piece('a street', 210, -40)])).toEqual([[-3, 120]]);
  });

  test('where every row has its line, the first row stands above the first line', () => {
    expect(extents([28, 58, 88, 120])).toEqual([[5, 120]]);
    expect(extents([28, 58, 88])).toEqual([[5, 115]]);
  });

  test('a sentence above such a table is not of it', () => {
    expect(extents([28, 58, 88, 120], [piece('prices of this year', 10, -40)])).toEqual([[5, 120]]);
  });

  test('lines under some columns of a table do not end it', () => {
    const narrow = { level: [28, 58, 88, 120].map((y) => ruling(0, 90, y)), upright: [] };
    expect(drawnTables(piecesOf(words), narrow, 20)).toEqual([]);
  });

  test('a heading between lines parts two tables', () => {
    const second = piecesOf(words).map((each) => ({ ...each, top: each.top + 200, bottom: each.bottom + 200 }));
    const heading = piece('in May', 10, 150);
    const lines = rules(-3, 28, 120, 197, 228, 320);
    expect(drawnTables([...piecesOf(words), heading, ...second], lines, 20)).toHaveLength(2);
  });
});
