import { expect, test } from 'vitest';
import type { Table } from '../types/table.ts';
import { tableParsing } from './table-parsing.ts';
import { box, line, page } from './test-pages.ts';

const table: Table = {
  ...{ rows: 1, columns: 2, quad: box(10.4, 10, 200, 20), confidence: 0.98765 },
  cells: [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: 'a&b', quad: box(10.4, 10, 100, 20), confidence: 0.9 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '', quad: box(110, 10, 5000, 20), confidence: 1 },
  ],
};
const lines = [line('a&b', box(12, 12, 30, 16))];

test('all tables of a page stand in one fence', () => {
  const text = tableParsing.text(page(lines, { tables: [table, table] }));
  const html = '<table><tr><td>a&amp;b</td><td></td></tr></table>';
  expect(text).toBe(`\`\`\`html\n${html}\n${html}\n\`\`\``);
});

test('cells are told with whole pixels inside the image', () => {
  const [told] = tableParsing.result!([page(lines, { tables: [table] })]).tables as Record<string, unknown>[];
  expect(told).toMatchObject({ rows: 1, columns: 2, location: [10, 10, 210, 10, 210, 30, 10, 30], confidence: 0.9877 });
  expect(told).not.toHaveProperty('page');
  expect((told!.cells as { location: number[] }[])[1]!.location[2]).toBe(1500);
});

test('a page without a table gets its text and a warning that names it', () => {
  const plain = page(lines, { tables: [], index: 1 });
  expect(tableParsing.text(plain)).toBe('a&b');
  expect(tableParsing.warnings!([plain])).toEqual(['No table was found: the answer has the plain text.']);
  expect(tableParsing.warnings!([page(lines, { tables: [table] }), plain])[0]).toContain('page 1 of image 0');
});

test('a table that goes on stands where it begins, and is told once it has ended', () => {
  const short = page([], { tables: [table], width: 220 });
  const pages = [short, { ...short, index: 1 }, page(lines, { tables: [], index: 2 })];
  expect(tableParsing.growing!(pages.slice(0, 2), false)).toBe('');
  const row = '<tr><td>a&amp;b</td><td></td></tr>';
  const all = `\`\`\`html\n<table>${row}${row}</table>\n\`\`\`\na&b`;
  expect(tableParsing.growing!(pages, false)).toBe(all);
  expect(tableParsing.growing!(pages, true)).toBe(all);
  const [told] = tableParsing.result!(pages).tables as { rows: number; cells: { page?: number }[] }[];
  expect(told).toMatchObject({ rows: 2, page: 0 });
  expect(told!.cells.map((cell) => cell.page)).toEqual([0, 0, 1, 1]);
});
