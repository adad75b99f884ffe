import type { Table, TableCell } from '../../../types/table.ts';
import { cleanText } from '../clean-text.ts';
import { escapeLatex, guarded } from './escape.ts';
import type { Scripts } from './scripts.ts';

/** What a place of the grid shows: the cell it belongs to. */
type Grid = readonly (readonly TableCell[])[];

/** Characters that still stand in one line of a column. */
const narrow = 28;

/**
 * A table as `tabular` with all its lines; cells that span columns are `\multicolumn`, rows `\multirow`. Columns are as wide as
 * their text, those with long text or line breaks take a share of the line.
 */
export function latexTable(table: Pick<Table, 'rows' | 'columns' | 'cells'>, scripts: Scripts): string {
  const grid = gridOf(table);
  const columns = columnsOf(table);
  const rows = grid.map((row, i) => `${rowOf(row, i, columns, scripts)} \\\\\n${lineBelow(grid, i)}`);
  return `\\begin{tabular}{|${columns.join('|')}|}\n\\hline\n${rows.join('\n')}\n\\end{tabular}`;
}

function gridOf({ rows, columns, cells }: Pick<Table, 'rows' | 'columns' | 'cells'>): Grid {
  const grid = Array.from({ length: rows }, () => new Array<TableCell>(columns));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) grid[row]![column] = cell;
    }
  }
  return grid;
}

/** `l`, or `p{…}` with a share of the line by the length of its longest text. */
function columnsOf({ columns, cells }: Pick<Table, 'columns' | 'cells'>): string[] {
  const longest = new Array<number>(columns).fill(3);
  const broken = new Set<number>();
  for (const cell of cells) {
    const lines = cell.text.split('\n');
    const length = Math.max(...lines.map(widthOf)) / cell.columnSpan;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      longest[column] = Math.max(longest[column]!, length);
      if (lines.length > 1) broken.add(column);
    }
  }
  const capped = longest.map((length) => Math.min(length, 4 * narrow));
  const total = Math.max(
    80,
    capped.reduce((sum, length) => sum + length),
  );
  const crowded = total > 80;
  return capped.map((length, column) =>
    broken.has(column) || (crowded && length > narrow) ? `p{${((0.9 * length) / total).toFixed(2)}\\linewidth}` : 'l',
  );
}

/** In characters of the Latin alphabet. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0);
}

function rowOf(row: readonly TableCell[], at: number, columns: readonly string[], scripts: Scripts): string {
  const out: string[] = [];
  for (let column = 0; column < row.length; column += row[column]!.columnSpan) {
    const cell = row[column]!;
    const spec = specOf(columns.slice(column, column + cell.columnSpan));
    const content = cell.row === at ? textOf(cell, spec, scripts) : '';
    out.push(
      cell.columnSpan > 1
        ? `\\multicolumn{${cell.columnSpan}}{${column === 0 ? '|' : ''}${spec}|}{${content}}`
        : content,
    );
  }
  return out.map((content, i) => (i === 0 ? guarded(content) : content)).join(' & ');
}

/** The column letters of a cell: as wide as all its columns if one of them has a width. */
function specOf(columns: readonly string[]): string {
  const widths = columns.map((column) => Number(/[\d.]+/.exec(column)?.[0] ?? 0));
  const width = widths.reduce((sum, share) => sum + share);
  return width > 0 ? `p{${width.toFixed(2)}\\linewidth}` : 'l';
}

function textOf({ text, rowSpan }: TableCell, spec: string, scripts: Scripts): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => escapeLatex(line, scripts).trim());
  const content = lines.filter((line) => line !== '').join(' \\newline ');
  return rowSpan > 1 ? `\\multirow{${rowSpan}}{${spec === 'l' ? '*' : '='}}{${content}}` : content;
}

/** The line under a row, but not through cells that go on below. */
function lineBelow(grid: Grid, row: number): string {
  const below = grid[row + 1];
  const drawn = grid[row]!.map((cell, column) => cell !== below?.[column]);
  if (drawn.every(Boolean)) return '\\hline';
  const lines: string[] = [];
  for (let from = 0; from < drawn.length; from++) {
    if (!drawn[from]) continue;
    let to = from;
    while (drawn[to + 1]) to++;
    lines.push(`\\cline{${from + 1}-${to + 1}}`);
    from = to;
  }
  return lines.join(' ');
}
