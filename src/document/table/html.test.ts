import { expect, test } from 'vitest';
import type { TableCell } from '../../types/table.ts';
import { tableCsv } from './csv.ts';
import { tableHtml } from './html.ts';
import { tableMarkdown } from './markdown.ts';

const quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
const cell = (row: number, column: number, text: string, more: Partial<TableCell> = {}): TableCell => ({
  ...{ row, column, text, rowSpan: 1, columnSpan: 1, quad, confidence: 1 },
  ...more,
});
const table = {
  rows: 3,
  columns: 3,
  cells: [
    cell(0, 0, 'a "b"', { rowSpan: 2 }),
    cell(0, 1, 'x < y & z', { columnSpan: 2 }),
    cell(1, 1, 'one\ntwo'),
    cell(1, 2, 'p|q, r'),
    cell(2, 0, ''),
    cell(2, 1, '3'),
    cell(2, 2, '4'),
  ],
};

test('HTML has spans, escaped text and line breaks', () => {
  expect(tableHtml(table)).toBe(
    '<table><tr><td rowspan="2">a "b"</td><td colspan="2">x &lt; y &amp; z</td></tr>' +
      '<tr><td>one<br>two</td><td>p|q, r</td></tr><tr><td></td><td>3</td><td>4</td></tr></table>',
  );
});

test('Markdown says the text of a wide cell once', () => {
  expect(tableMarkdown(table)).toBe(
    '| a "b" | x < y & z |  |\n| --- | --- | --- |\n|  | one<br>two | p\\|q, r |\n|  | 3 | 4 |',
  );
});

test('CSV quotes what RFC 4180 wants quoted', () => {
  expect(tableCsv(table)).toBe('"a ""b""",x < y & z,\r\n,"one\ntwo","p|q, r"\r\n,3,4\r\n');
});
