import type { Table } from '../../types/table.ts';

/** The texts of a table as rows of equal length: a cell that spans several places says its text in the first and nothing in the others. */
export function flatRows({ rows, columns, cells }: Pick<Table, 'rows' | 'columns' | 'cells'>): string[][] {
  const texts = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of cells) texts[row]![column] = text;
  return texts;
}
