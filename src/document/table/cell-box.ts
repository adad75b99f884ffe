import type { Box } from '../../types/box.ts';
import type { Borders } from './borders.ts';
import type { GridCell } from './place-cells.ts';

/** The box of a cell's places. */
export function boxOf({ row, column, rowSpan, columnSpan }: GridCell, { x, y }: Borders, frame: Box): Box {
  return {
    left: x[column - 1] ?? frame.left,
    top: y[row - 1] ?? frame.top,
    right: x[column + columnSpan - 1] ?? frame.right,
    bottom: y[row + rowSpan - 1] ?? frame.bottom,
  };
}
