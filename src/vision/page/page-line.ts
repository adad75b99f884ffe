import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';

/** A line of text as the page network is told of it. */
export interface PageLine {
  readonly box: Box;
  /** `unread` where it was only found so far. */
  readonly text: string;
}

/** What the page network is told of a page, in pixels of one frame. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly width: number;
  readonly height: number;
  readonly rulings: Rulings;
}

/** Stands for the text of lines that are not read yet; the network saw the same in its training. */
export const unread = 'x';
