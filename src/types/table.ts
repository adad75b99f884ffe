import type { Quad } from './quad.ts';

/** One cell of a table. */
export interface TableCell {
  /** From 0; of a cell that spans several, the first. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed; a line feed where a line ends that is not merely wrapped. Empty for an empty cell. */
  readonly text: string;
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  /** Which page of the file, from 0, where the table goes on from one page to the next. */
  readonly page?: number;
  /** False: a model wrote it, and not all of it is on the page as the embedded engine reads it. */
  readonly grounded?: boolean;
  /** 0 to 1: how likely the text is right; 1 for an empty cell. */
  readonly confidence: number;
}

/** A table of a page: every place of its rows × columns belongs to exactly one cell. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, as they are read: from left to right, of a table in Arabic or Hebrew from right to left. */
  readonly cells: readonly TableCell[];
  /** Around all cells, in the pixels of the caller's image. */
  readonly quad: Quad;
  /** 0 to 1: how sure the structure is. */
  readonly confidence: number;
}
