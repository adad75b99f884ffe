import type { Rulings } from '../../types/ruling.ts';
import type { SeenTable } from '../../types/seen-table.ts';
import type { TableCell } from '../../types/table.ts';
import type { Borders } from './borders.ts';
import { cellText } from './cell-text.ts';
import { chooseReading } from './choose-reading.ts';
import type { Piece } from './piece.ts';
import type { GridCell } from './place-cells.ts';
import type { Frame } from './table-frame.ts';

/** A cell in the table's own frame: its text, and the box of its places. */
export interface BuiltCell extends Omit<TableCell, 'quad'> {
  readonly box: Frame;
}

/** A table in its own, upright frame. */
export interface BuiltTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly BuiltCell[];
  /** Around all cells. */
  readonly box: Frame;
  readonly confidence: number;
}

/**
 * Joins a table's structure with its text.
 * @param seen what the structure network saw
 * @param rulings the table's printed lines
 * @param pieces the table's text
 * @param around where the table ends if nothing says better
 */
export function buildTable(seen: SeenTable, rulings: Rulings, pieces: readonly Piece[], around: Frame): BuiltTable {
  const { grid, borders, contents, frame } = chooseReading(seen, rulings, pieces, around);
  const cells = grid.cells
    .map((cell, i): BuiltCell => {
      const { row, column, rowSpan, columnSpan } = cell;
      const own = contents[i]!;
      const letters = own.reduce((sum, { text }) => sum + text.length, 0);
      const sure = own.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
      return {
        ...{ row, column, rowSpan, columnSpan },
        text: cellText(own),
        confidence: letters === 0 ? 1 : sure / letters,
        box: boxOf(cell, borders, frame),
      };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: grid.rows, columns: grid.columns, cells, box: frame, confidence: seen.score };
}

function boxOf({ row, column, rowSpan, columnSpan }: GridCell, { x, y }: Borders, frame: Frame): Frame {
  return [
    x[column - 1] ?? frame[0],
    y[row - 1] ?? frame[1],
    x[column + columnSpan - 1] ?? frame[2],
    y[row + rowSpan - 1] ?? frame[3],
  ];
}
