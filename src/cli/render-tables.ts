import { tableCsv } from '../document/table/csv.ts';
import { tableHtml } from '../document/table/html.ts';
import { joinContinued } from '../document/table/join-continued.ts';
import { tableMarkdown } from '../document/table/markdown.ts';
import { tablesXlsx } from '../document/table/xlsx.ts';
import { tablesResult } from '../tasks/tables-result.ts';
import type { Page } from '../types/page.ts';
import type { Table } from '../types/table.ts';
import { UsageError } from './exit-code.ts';

/** Forms that `read --table` writes tables in. */
export const tableFormats = ['csv', 'md', 'json', 'html', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** @throws UsageError for a form that isn't known */
export function tableFormatOf(name: string): TableFormat {
  const format = tableFormats.find((each) => each === name);
  if (!format) throw new UsageError(`--table takes ${tableFormats.join(', ')}, not "${name}"`);
  return format;
}

const writers: Readonly<Record<'csv' | 'md' | 'html', (table: Table) => string>> = {
  csv: (table) => tableCsv(table).replaceAll('\r\n', '\n').trimEnd(),
  md: tableMarkdown,
  html: tableHtml,
};

/**
 * A file's tables as text, with an empty line between them; a heading above when there are several files. In JSON one line a file, in
 * the form of `ocr_result.tables`.
 * @throws Error where the file has no table
 */
export function renderTables(
  name: string,
  pages: readonly Page[],
  format: Exclude<TableFormat, 'xlsx'>,
  heading: boolean,
): string {
  const joined = withTables(pages);
  if (format === 'json') return JSON.stringify({ file: name, tables: tablesResult(joined) });
  const text = joined.flatMap(({ tables = [] }) => tables.map(writers[format])).join('\n\n');
  return heading ? `==> ${name} <==\n${text}\n` : text;
}

/**
 * A file's tables as a workbook.
 * @throws Error where the file has no table
 */
export function workbook(pages: readonly Page[]): Uint8Array {
  return tablesXlsx(withTables(pages).flatMap(({ tables = [] }) => tables));
}

function withTables(pages: readonly Page[]): readonly Page[] {
  if (pages.every(({ tables = [] }) => tables.length === 0)) throw new Error('no table was found');
  return joinContinued(pages);
}
