import type { Box } from '../../types/box.ts';
import type { TableCell } from '../../types/table.ts';
import { boxOf } from './cell-box.ts';
import { cellText } from './cell-text.ts';
import type { Reading } from './reading.ts';

/** A cell in the table's own frame: its text, and the box of its places. */
interface BuiltCell extends Omit<TableCell, 'quad'> {
  readonly box: Box;
}

/** A table in its own, upright frame. */
export interface BuiltTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly BuiltCell[];
  /** Around all cells. */
  readonly box: Box;
}

/** The table that a reading comes to: the text of its cells, in the order of HTML. */
export function buildTable({ grid, borders, contents, frame }: Reading): BuiltTable {
  const cells = grid.cells
    .map((cell, i): BuiltCell => {
      const { row, column, rowSpan, columnSpan } = cell;
      const own = contents[i]!;
      const letters = own.reduce((sum, { line }) => sum + line.text.length, 0);
      const sure = own.reduce((sum, { line }) => sum + line.confidence * line.text.length, 0);
      return {
        ...{ row, column, rowSpan, columnSpan },
        text: cellText(own),
        confidence: letters === 0 ? 1 : sure / letters,
        box: boxOf(cell, borders, frame),
      };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: grid.rows, columns: grid.columns, cells, box: frame };
}
