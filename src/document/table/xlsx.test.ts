import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Table, TableCell } from '../../types/table.ts';
import { tablesXlsx } from './xlsx.ts';
import { placeName } from './xlsx-sheet.ts';

const quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

function cell(row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): TableCell {
  return { row, column, text, rowSpan, columnSpan, quad, confidence: 1 };
}

function tableOf(rows: number, columns: number, cells: readonly TableCell[]): Table {
  return { rows, columns, cells, quad, confidence: 1 };
}

function filesOf(tables: readonly Table[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(tablesXlsx(tables))).map(([name, data]) => [name, strFromU8(data)]),
  );
}

test('merged cells stay merged and texts are escaped', () => {
  const files = filesOf([
    tableOf(2, 3, [cell(0, 0, 'a & <b>', 1, 2), cell(0, 2, 'c', 2, 1), cell(1, 0, '\u0007d\ne')]),
  ]);
  const sheet = files['xl/worksheets/sheet1.xml']!;
  expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>');
  expect(sheet).toContain('<t xml:space="preserve">a &amp; &lt;b&gt;</t>');
  expect(sheet).toContain('<t xml:space="preserve">d\ne</t>');
});

test('numbers are numbers that look as printed, and numbers that would change are text', () => {
  const texts = ['12', '1,234.50', '0.10', '007', '1,23', '12345678901234567', '5 kg', '-3.1'];
  const files = filesOf([
    tableOf(
      1,
      texts.length,
      texts.map((text, i) => cell(0, i, text)),
    ),
  ]);
  const sheet = files['xl/worksheets/sheet1.xml']!;
  expect([...sheet.matchAll(/<v>(.*?)<\/v>/g)].map(([, value]) => value)).toEqual(['12', '1234.50', '0.10', '-3.1']);
  expect([...sheet.matchAll(/<t [^>]*>(.*?)<\/t>/g)].map(([, text]) => text)).toEqual([
    '007',
    '1,23',
    '12345678901234567',
    '5 kg',
  ]);
  const codes = [...files['xl/styles.xml']!.matchAll(/formatCode="(.*?)"/g)].map(([, code]) => code);
  expect(codes).toEqual(['0', '#,##0.00', '0.00', '0.0']);
  expect(sheet).toContain('<c r="B1" s="3"><v>1234.50</v></c>');
});

test('every table has a sheet of its own that the workbook names', () => {
  const files = filesOf([tableOf(1, 1, [cell(0, 0, 'a')]), tableOf(1, 1, [cell(0, 0, 'b')])]);
  expect(files['xl/workbook.xml']).toContain('<sheet name="Table 2" sheetId="2" r:id="rId2"/>');
  expect(files['xl/_rels/workbook.xml.rels']).toContain('Id="rId2"');
  expect(files['[Content_Types].xml']).toContain('/xl/worksheets/sheet2.xml');
  expect(files['xl/worksheets/sheet2.xml']).toContain('>b<');
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 701, 702].map((column) => placeName(0, column))).toEqual(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1']);
});

test('a table that is read from the right is shown so', () => {
  const sheetOf = (text: string) =>
    filesOf([tableOf(1, 2, [cell(0, 0, text), cell(0, 1, '12')])])['xl/worksheets/sheet1.xml'];
  expect(sheetOf('النهر')).toContain('<sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData>');
  expect(sheetOf('river')).not.toContain('sheetView');
});

test('formats of numbers are counted from 164, those below are built in, and styles from 2', () => {
  const files = filesOf([tableOf(1, 3, [cell(0, 0, '1.50'), cell(0, 1, '1,234'), cell(0, 2, '2.75')])]);
  const styles = files['xl/styles.xml']!;
  expect(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => `${id} ${code}`),
  ).toEqual(['164 0.00', '165 #,##0']);
  expect([...styles.matchAll(/<xf [^>]*numFmtId="(16\d)"/g)].map(([, id]) => id)).toEqual(['164', '165']);
  const sheet = Object.entries(files).find(([name]) => name.startsWith('xl/worksheets/'))![1];
  expect([...sheet.matchAll(/<c r="(\w+)" s="(\d)"><v>/g)].map(([, place, style]) => `${place} ${style}`)).toEqual([
    'A1 2',
    'B1 3',
    'C1 2',
  ]);
});

test('a number of fifteen digits is one, of sixteen it is text', () => {
  const texts = ['123456789012345', '1234567890123456', '007', '1,23'];
  const files = filesOf([
    tableOf(
      1,
      4,
      texts.map((text, i) => cell(0, i, text)),
    ),
  ]);
  const sheet = Object.entries(files).find(([name]) => name.startsWith('xl/worksheets/'))![1];
  expect([...sheet.matchAll(/<v>([^<]*)</g)].map(([, text]) => text)).toEqual(['123456789012345']);
});
