import type { Line } from './line.ts';
import type { Quad } from './quad.ts';

/** A seal or stamp on a page. */
export interface Seal {
  /** Around its frame, in the pixels of the caller's image. */
  readonly quad: Quad;
  /** What it says, in reading order: along the rim, then inside, then along the lower rim. They are among the lines of the page. */
  readonly lines: readonly Line[];
}
