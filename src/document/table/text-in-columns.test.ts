import { describe, expect, test } from 'vitest';
import { findTables } from './find-tables.ts';
import { piece, ruling } from './test-tables.ts';
import { isTextInColumns } from './text-in-columns.ts';

const texts = ['running text is', 'set in columns', 'whose lines are', 'as long as their', 'measure and end', 'here'];
const columns = texts.flatMap((text, i) => [piece(text, 0, 30 * i), piece(texts[(i + 1) % 5]!, 220, 30 * i)]);
const rows = ['Annual income', 'Tax', 'Mass of water', 'Yield', 'Growth', 'Share of export'].flatMap((text, i) => [
  piece(text, 0, 30 * i),
  piece(`${i * 371}.5`, 220, 30 * i),
]);
const page = { left: 0, top: 0, right: 400, bottom: 180 };
const none = { level: [], upright: [] };

describe('isTextInColumns', () => {
  test('tells running text in two columns from cells', () => {
    expect(isTextInColumns(columns, 20)).toBe(true);
    expect(isTextInColumns(rows, 20)).toBe(false);
  });

  test('two or three lines are too few to tell', () => {
    expect(isTextInColumns(columns.slice(0, 6), 20)).toBe(false);
  });
});

test('a small text in two columns is no table, words and figures are, and so is what lines rule off', () => {
  expect(findTables(columns, none, 20, page)).toEqual([]);
  expect(findTables(rows, none, 20, page)).toHaveLength(1);
  const lines = { level: [ruling(0, 400, 27), ruling(0, 400, 178)], upright: [] };
  expect(findTables(columns, lines, 20, page)).toHaveLength(1);
});
