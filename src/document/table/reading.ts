import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { assignPieces } from './assign.ts';
import type { Borders } from './borders.ts';
import type { Grid } from './place-cells.ts';

/** One way to see a table: its grid, where its columns and rows end, and the text in each of its cells. */
export interface Reading {
  readonly grid: Grid;
  readonly borders: Borders;
  /** Of each cell of the grid. */
  readonly contents: readonly (readonly TextLine[])[];
  readonly frame: Box;
}

export function readingOf(grid: Grid, borders: Borders, pieces: readonly TextLine[], frame: Box): Reading {
  return { grid, borders, contents: assignPieces(grid, borders, pieces), frame };
}

/** How well the text stands in the boxes where its cells were seen: mean share of each piece, 0 to 1. */
export function fitOf({ grid, contents }: Reading): number {
  let [sum, count] = [0, 0];
  contents.forEach((pieces, i) => {
    const { left, top, right, bottom } = grid.cells[i]!.box;
    for (const piece of pieces) {
      sum += overlap(piece.left, piece.right, left, right) * overlap(piece.top, piece.bottom, top, bottom);
      count++;
    }
  });
  return count === 0 ? 0 : sum / count;
}

/** Share of the shorter of two stretches that both have. */
function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / Math.max(1, Math.min(a1 - a0, b1 - b0));
}
