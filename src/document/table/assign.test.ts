import { expect, test } from 'vitest';
import type { SeenCell } from '../../types/seen-table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { assignPieces } from './assign.ts';
import { buildTable } from './build-table.ts';
import { chooseReading } from './choose-reading.ts';
import { placeCells } from './place-cells.ts';
import { asStrip } from './strips.ts';
import { cell, gridLines, piece } from './test-tables.ts';

/** The same numbers for the same seed, from 0 to 1: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lines anywhere, long and short, over each other and over borders. */
function anyPieces(next: () => number, count: number): TextLine[] {
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 1 + Math.floor(4 * next()) }, (_, k) => `w${i}x${k}`);
    return piece(words.join(' '), Math.floor(700 * next()) - 40, Math.floor(900 * next()) - 20);
  });
}

/** Cells in any order of spans, some without a box, some beside the text. */
function anyCells(next: () => number, rows: number, columns: number): SeenCell[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 1 + Math.floor(columns * next()) }, (_, column) =>
      cell(row, column, {
        rowSpan: next() < 0.2 ? 1 + Math.floor(3 * next()) : 1,
        columnSpan: next() < 0.2 ? 1 + Math.floor(3 * next()) : 1,
        ...(next() < 0.1 && { box: { left: 0, top: 0, right: 0, bottom: 0 } }),
      }),
    ),
  ).flat();
}

test.each(Array.from({ length: 100 }, (_, seed) => seed))(
  'nothing is dropped or doubled, every place has one cell (%i)',
  (seed) => {
    const next = random(seed);
    const [rows, columns] = [1 + Math.floor(20 * next()), 1 + Math.floor(8 * next())];
    const pieces = anyPieces(next, 1 + Math.floor(60 * next()));
    const seen = { rows, cells: anyCells(next, rows, columns), score: 1, complete: true };
    const rulings = next() < 0.3 ? gridLines(rows, columns) : { level: [], upright: [] };
    const read = chooseReading(seen, rulings, pieces, { left: 0, top: 0, right: 800, bottom: 900 });
    const table = buildTable(asStrip(read, pieces, rulings));
    // What stands outside the printed lines of a table is no part of it.
    const inside = rulings.level.length > 0 ? read.contents.flat() : pieces;
    const wanted = inside.flatMap(({ line }) => line.text.split(' ')).sort();
    expect(table.cells.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).sort()).toEqual(wanted);
    const taken = new Int32Array(table.rows * table.columns);
    for (const { row, column, rowSpan, columnSpan } of table.cells)
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken[r * table.columns + c]!++;
    expect(taken.every((count) => count === 1)).toBe(true);
  },
);

/** What stands in each of two columns that meet at a border. */
const told = (text: string, left: number, border: number) => {
  const grid = placeCells({ rows: 1, cells: [cell(0, 0), cell(0, 1)], score: 1, complete: true });
  return assignPieces(grid, { x: [border], y: [] }, [piece(text, left, 5)])
    .map((own) => own.map(({ line }) => line.text).join(' '))
    .join(' | ');
};

test('a line is cut at a border that it reaches over by 0.6 of its height, else it stands where its middle is', () => {
  // Seven characters of ten pixels.
  expect([told('aaaa bb', 42, 100), told('aaaa bb', 41, 100)]).toEqual(['aaaa | bb', 'aaaa bb | ']);
  expect([told('aa bbbb', 88, 100), told('aa bbbb', 89, 100)]).toEqual(['aa | bbbb', ' | aa bbbb']);
});

test('at a white no further from it than 1.5 times its height', () => {
  // The white lies from 70 to 80.
  expect([told('aa bbbbbbbbbb', 50, 109), told('aa bbbbbbbbbb', 50, 112)]).toEqual([
    'aa | bbbbbbbbbb',
    ' | aa bbbbbbbbbb',
  ]);
  expect([told('bbbbbbbbbb aa', 50, 121), told('bbbbbbbbbb aa', 50, 118)]).toEqual([
    'bbbbbbbbbb | aa',
    'bbbbbbbbbb aa | ',
  ]);
  expect(told('aaaaaaaaaa', 49, 100)).toBe('aaaaaaaaaa | ');
});

test('at the widest white near it, less for standing off', () => {
  expect(told('aaa   bb ccc', 0, 80)).toBe('aaa | bb ccc');
  expect(told('aaa bb ccc', 0, 65)).toBe('aaa bb | ccc');
});
