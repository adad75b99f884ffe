import { readsFromTheRight } from '../../text/scripts.ts';
import type { Box } from '../../types/box.ts';
import type { TableCell } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';
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

/**
 * The table that a reading comes to: the text of its cells, in the order of HTML. The columns of a table in Arabic or Hebrew are counted
 * from the right, as its cells are read.
 */
export function buildTable({ grid, borders, contents, frame }: Reading): BuiltTable {
  const fromRight = readsFromTheRight(contents.flat().map(({ line }) => line.text));
  const cells = grid.cells
    .map((cell, i): BuiltCell => {
      const { row, column, rowSpan, columnSpan } = cell;
      const own = contents[i]!;
      const letters = own.reduce((sum, { line }) => sum + line.text.length, 0);
      const sure = own.reduce((sum, { line }) => sum + line.confidence * line.text.length, 0);
      return {
        ...{ row, rowSpan, columnSpan },
        column: fromRight ? grid.columns - column - columnSpan : column,
        text: cellText(fromRight ? own.map(mirror) : own),
        confidence: letters === 0 ? 1 : sure / letters,
        box: boxOf(cell, borders, frame),
      };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: grid.rows, columns: grid.columns, cells, box: frame };
}

const mirror = (piece: TextLine): TextLine => ({ ...piece, left: -piece.right, right: -piece.left });
