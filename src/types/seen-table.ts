import type { Box } from './box.ts';
/** A cell as it was seen on the page, by the structure network or between ruled lines. */
export interface SeenCell {
  /** The row it belongs to, from 0; of a cell that spans several, the first. */
  readonly row: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Left, top, right, bottom in raster pixels: of its text, a few pixels off, where the network saw it; of the cell between lines. */
  readonly box: Box;
  /** 0 to 1. */
  readonly score: number;
}

/** The structure of one table: cells in the order of HTML, so that their columns follow from their spans. */
export interface SeenTable {
  readonly rows: number;
  readonly cells: readonly SeenCell[];
  /** 0 to 1: how sure all of it is. */
  readonly score: number;
  /** False where the network ran out of steps before the table's end. */
  readonly complete: boolean;
}
