import { expect, test } from 'vitest';
import type { LearnedTable } from '../../types/learned-table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { learnedTables } from './learned-tables.ts';
import { piecesOf } from './test-tables.ts';

const numbers = piecesOf([
  ['one', '4'],
  ['two', '2'],
  ['three', '9'],
]);
const all = (pieces: readonly TextLine[], columns = [0, 1]): LearnedTable => ({
  lines: pieces.map((_, i) => i),
  rows: pieces.map((_, i) => i >> 1),
  columns: pieces.map((_, i) => columns[i % 2]!),
  score: 0.9,
});
const found = (learned: LearnedTable, pieces = numbers) => learnedTables({ regions: [], learned: [learned] }, pieces);

test('gives the lines of a table', () => {
  expect(found(all(numbers))).toEqual([numbers]);
});

test('a line or two and a single column are none', () => {
  expect(found({ ...all(numbers), lines: [0, 1], rows: [0, 0], columns: [0, 1] })).toEqual([]);
  expect(found(all(numbers, [0, 0]))).toEqual([]);
});

test('lines of displays are none unless the network is sure, and neither are a few labels of a figure or a list of contents', () => {
  const box = { left: 0, top: 0, right: 300, bottom: 100 };
  const display = { kind: 'equation', score: 0.9, box } as const;
  const unsure = { ...all(numbers), score: 0.7 };
  expect(learnedTables({ regions: [display], learned: [unsure] }, numbers)).toEqual([]);
  expect(learnedTables({ regions: [display], learned: [{ ...unsure, score: 0.99 }] }, numbers)).toEqual([numbers]);
  expect(learnedTables({ regions: [{ ...display, kind: 'figure' }], learned: [all(numbers)] }, numbers)).toEqual([]);
  const contents = piecesOf(['2', '4', '9', '30'].map((page) => ['name', page]));
  expect(found(all(contents), contents)).toEqual([]);
});
