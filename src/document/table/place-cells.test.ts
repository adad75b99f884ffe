import { expect, test } from 'vitest';
import { placeCells } from './place-cells.ts';
import { cell } from './test-tables.ts';

/** Which cell owns each place, row by row: its number, from 0. */
const owners = (rows: number, ...cells: ReturnType<typeof cell>[]) => {
  const grid = placeCells({ rows, cells, score: 1, complete: true });
  return Array.from({ length: rows }, (_, row) =>
    [...grid.owners.slice(row * grid.columns, (row + 1) * grid.columns)].join(' '),
  );
};

test('each cell takes the next free place of its row', () => {
  expect(owners(2, cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1))).toEqual(['0 1', '2 3']);
});

test('beside one that spans rows', () => {
  expect(owners(2, cell(0, 0, { rowSpan: 2 }), cell(0, 1), cell(1, 0))).toEqual(['0 1', '0 2']);
});

test('a span of columns ends where a cell of the row above reaches down', () => {
  const down = cell(0, 1, { rowSpan: 2 });
  expect(owners(2, cell(0, 0), down, cell(0, 2), cell(1, 0, { columnSpan: 3 }))).toEqual(['0 1 2', '3 1 4']);
});

test('a span of rows ends with the table', () => {
  expect(owners(1, cell(0, 0, { rowSpan: 3 }))).toEqual(['0']);
});

test('places that no cell takes are empty cells', () => {
  expect(owners(2, cell(0, 0, { columnSpan: 2 }), cell(1, 0))).toEqual(['0 0', '1 2']);
});
