import { expect, test } from 'vitest';
import type { Page } from '../types/page.ts';
import type { Quad } from '../types/quad.ts';
import { renderTables, tableFormatOf, workbook } from './render-tables.ts';

const quad: Quad = [
  [0, 0],
  [9, 0],
  [9, 5],
  [0, 5],
];

function tableOf(...texts: readonly string[]) {
  const cells = texts.map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text, quad, confidence: 1 }));
  return { rows: 1, columns: texts.length, cells, quad, confidence: 0.9 };
}

const page: Page = {
  ...{ image: 0, index: 0, width: 20, height: 10, rotation: 0, text: '', lines: [] },
  tables: [tableOf('a', 'b, "c"'), tableOf('d')],
};

test('several tables stand in blocks', () => {
  expect(renderTables('x.png', [page], 'csv', false)).toBe('a,"b, ""c"""\n\nd');
  expect(renderTables('x.png', [page], 'md', false)).toBe('| a | b, "c" |\n| --- | --- |\n\n| d |\n| --- |');
  expect(renderTables('x.png', [page], 'html', true)).toBe(
    '==> x.png <==\n<table><tr><td>a</td><td>b, "c"</td></tr></table>\n\n<table><tr><td>d</td></tr></table>\n',
  );
  const { file, tables } = JSON.parse(renderTables('x.png', [page], 'json', true));
  expect([file, tables.length, tables[0].cells[1].text]).toEqual(['x.png', 2, 'b, "c"']);
});

test('a file without a table is a failure, not an empty answer', () => {
  const none = { ...page, tables: [] };
  expect(() => renderTables('x.png', [none], 'csv', false)).toThrow('no table was found');
  expect(() => workbook([none])).toThrow('no table was found');
});

test('forms are known by name', () => {
  expect(tableFormatOf('md')).toBe('md');
  expect(() => tableFormatOf('doc')).toThrow('csv');
});
