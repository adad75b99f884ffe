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

test('from nine texts on it is no label of a figure, and neither where less than 0.6 of it lies in one', () => {
  const figure = (right: number, score = 0.5) =>
    ({ kind: 'figure', score, box: { left: 0, top: 0, right, bottom: 300 } }) as const;
  const rows = (count: number) => piecesOf(Array.from({ length: count }, (_, i) => ['word', String(90 - i)]));
  const in_ = (pieces: readonly TextLine[], region: ReturnType<typeof figure>) =>
    learnedTables({ regions: [region], learned: [all(pieces)] }, pieces).length;
  expect([in_(rows(4), figure(300)), in_(rows(5), figure(300))]).toEqual([0, 1]);
  // The text lies between 10 and 130.
  expect([in_(rows(4), figure(83)), in_(rows(4), figure(81))]).toEqual([0, 1]);
  expect(in_(rows(4), figure(300, 0.49))).toBe(1);
});

test('half of its lines in displays make it formulas, where the layout network is 0.4 sure of these', () => {
  const display = (bottom: number, score = 0.4) =>
    ({ kind: 'equation', score, box: { left: 0, top: 0, right: 300, bottom } }) as const;
  const pieces = piecesOf([
    ['one', '4'],
    ['two', '2'],
    ['six', '9'],
    ['ten', '1'],
  ]);
  const unsure = { ...all(pieces), score: 0.89 };
  const in_ = (region: ReturnType<typeof display>, learned = unsure) =>
    learnedTables({ regions: [region], learned: [learned] }, pieces).length;
  expect([in_(display(60)), in_(display(30)), in_(display(60, 0.39))]).toEqual([0, 1, 1]);
  expect(in_(display(60), { ...unsure, score: 0.9 })).toBe(1);
});
