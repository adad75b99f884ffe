import type { Table } from '../../types/table.ts';
import { flatRows } from './flat-rows.ts';

/** A table in GitHub's Markdown, its first row as the head. Markdown has no spans: see `flatRows`. */
export function tableMarkdown(table: Pick<Table, 'rows' | 'columns' | 'cells'>): string {
  const [head = [], ...body] = flatRows(table).map((row) => row.map(escapeCell));
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
