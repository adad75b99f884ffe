import type { Borders } from './borders.ts';
import type { GridCell } from './place-cells.ts';
import type { Frame } from './table-frame.ts';

/** The box of a cell's places. */
export function boxOf({ row, column, rowSpan, columnSpan }: GridCell, { x, y }: Borders, frame: Frame): Frame {
  return [
    x[column - 1] ?? frame[0],
    y[row - 1] ?? frame[1],
    x[column + columnSpan - 1] ?? frame[2],
    y[row + rowSpan - 1] ?? frame[3],
  ];
}
