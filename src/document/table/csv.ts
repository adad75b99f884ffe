import type { Table } from '../../types/table.ts';
import { flatRows } from './flat-rows.ts';

/** A table as CSV by RFC 4180. It has no spans: see `flatRows`. */
export function tableCsv(table: Pick<Table, 'rows' | 'columns' | 'cells'>): string {
  return flatRows(table)
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
