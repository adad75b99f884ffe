import type { Table, TableCell } from '../../types/table.ts';

/** A table as HTML: rows of `td` and nothing else, as the service writes it; the text of cells is escaped. */
export function tableHtml({ rows, cells }: Pick<Table, 'rows' | 'cells'>): string {
  const lines = Array.from({ length: rows }, () => '');
  for (const cell of cells) {
    const line = lines[cell.row];
    if (line !== undefined) lines[cell.row] = line + cellHtml(cell);
  }
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}

function cellHtml({ rowSpan, columnSpan, text }: TableCell): string {
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  return `<td${spans}>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
