import { expect, test } from 'vitest';
import type { Page } from '../types/page.ts';
import type { Quad } from '../types/quad.ts';
import { noPress } from './form.ts';
import { tableForms } from './tables.ts';

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
  ...{ image: 0, index: 0, width: 20, height: 10, rotation: 0, text: 'plain', lines: [] },
  tables: [tableOf('a', 'b, "c"'), tableOf('d')],
};
const press = { ...noPress, searchablePdf: async () => new Uint8Array() };

async function written(name: keyof typeof tableForms, fenced: boolean, pages: readonly Page[] = [page]) {
  const { push, end } = tableForms[name].writer(fenced);
  const pieces = pages.map(push);
  const { text, file } = await end(press);
  return { text: pieces.join('') + text, file };
}

test('tables without a fence stand in blocks, with nothing beside them', async () => {
  const pages = [page, { ...page, image: 1, tables: [] }, { ...page, image: 2, tables: [tableOf('e')] }];
  expect((await written('csv', false, pages)).text).toBe('a,"b, ""c"""\n\nd\n\ne');
  expect((await written('md', false)).text).toBe('| a | b, "c" |\n| --- | --- |\n\n| d |\n| --- |');
  expect((await written('html', false)).text).toBe(
    '<table><tr><td>a</td><td>b, "c"</td></tr></table>\n\n<table><tr><td>d</td></tr></table>',
  );
});

test('a page of them is a fence, and a page without one its text', async () => {
  const { text } = await written('html', true, [page, { ...page, image: 1, tables: [] }]);
  expect(text).toBe(
    '```html\n<table><tr><td>a</td><td>b, "c"</td></tr></table>\n<table><tr><td>d</td></tr></table>\n```\nplain',
  );
});

test('JSON has the cells with their places', async () => {
  const [first] = JSON.parse((await written('json', false)).text) as { cells: { text: string }[] }[];
  expect(first!.cells[1]!.text).toBe('b, "c"');
});

test('a workbook is a file beside the tables as HTML', async () => {
  const { text, file } = await written('xlsx', true);
  expect(text).toMatch(/^```html\n<table>/);
  expect(Buffer.from(file!.bytes.subarray(0, 2)).toString()).toBe('PK');
});
