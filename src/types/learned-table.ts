/** A table among a page's lines as the page network sees it. */
export interface LearnedTable {
  /** Its lines, as places in the page's. */
  readonly lines: readonly number[];
  /** Of each of them, in the same order, which row and which column its cell is in; one that spans several is in any of them. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Mean chance of its lines to be cells, 0 to 1. */
  readonly score: number;
}
