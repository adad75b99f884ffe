import { expect, test } from 'vitest';
import type { Table } from '../types/table.ts';
import { box, line, page, written } from './test-pages.ts';

const table: Table = {
  ...{ rows: 1, columns: 2, quad: box(10.4, 10, 200, 20), confidence: 0.98765 },
  cells: [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: 'a&b', quad: box(10.4, 10, 100, 20), confidence: 0.9 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '', quad: box(110, 10, 5000, 20), confidence: 1 },
  ],
};
const lines = [line('a&b', box(12, 12, 30, 16))];

const task = 'table_parsing';
const html = '<table><tr><td>a&amp;b</td><td></td></tr></table>';

test('all tables of a page stand in one fence', async () => {
  const { text, wants } = await written({ task }, [page(lines, { tables: [table, table] })]);
  expect(text).toBe(`\`\`\`html\n${html}\n${html}\n\`\`\``);
  expect(wants.features).toEqual(new Set(['tables', 'scripts']));
});

test('cells are told with whole pixels inside the image', async () => {
  const { ocrResult } = await written({ task }, [page(lines, { tables: [table] })]);
  const [told] = ocrResult!.tables as Record<string, unknown>[];
  expect(told).toMatchObject({ rows: 1, columns: 2, location: [10, 10, 210, 10, 210, 30, 10, 30], confidence: 0.9877 });
  expect(told).not.toHaveProperty('page');
  expect((told!.cells as { location: number[] }[])[1]!.location[2]).toBe(1500);
});

test('a page without a table gets its text and a warning that names it', async () => {
  const plain = page(lines, { tables: [], index: 1 });
  expect(await written({ task }, [plain])).toMatchObject({
    text: 'a&b',
    warnings: ['No table was found: the answer has the plain text.'],
  });
  const { warnings } = await written({ task }, [page(lines, { tables: [table] }), plain]);
  expect(warnings[0]).toContain('page 1 of image 0');
});

test('a table that goes on stands where it begins, and is told once it has ended', async () => {
  const short = page([], { tables: [table], width: 220 });
  const pages = [short, { ...short, index: 1 }, page(lines, { tables: [], index: 2 })];
  const { pieces, text, ocrResult } = await written({ task }, pages);
  const row = '<tr><td>a&amp;b</td><td></td></tr>';
  const all = `\`\`\`html\n<table>${row}${row}</table>\n\`\`\`\na&b`;
  expect(pieces).toEqual(['', '', all]);
  expect(text).toBe(all);
  const [told] = ocrResult!.tables as { rows: number; cells: { page?: number }[] }[];
  expect(told).toMatchObject({ rows: 2, page: 0 });
  expect(told!.cells.map((cell) => cell.page)).toEqual([0, 0, 1, 1]);
});

test.each([
  ['csv', '```csv\na&b,\n```'],
  ['md', '```markdown\n| a&b |  |\n| --- | --- |\n```'],
  ['xlsx', `\`\`\`html\n${html}\n\`\`\``],
])('writes tables as %s where it is asked for', async (output_format, expected) => {
  const { text, file } = await written({ task, taskConfig: { output_format } }, [page(lines, { tables: [table] })]);
  expect(text).toBe(expected);
  expect(file?.name).toBe(output_format === 'xlsx' ? 'tables.xlsx' : undefined);
});
