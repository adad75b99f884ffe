import { boundsOf } from '../geometry/box.ts';
import type { Page } from '../types/page.ts';

/** Where a text stands. */
export interface Place {
  /** From 1. */
  readonly page: number;
  /** The whole line. */
  readonly text: string;
  /** Left, top, right, bottom of the line, in pixels of the page. */
  readonly box: readonly number[];
  readonly confidence: number;
}

/** Width, case and blanks are not what a reader looks for. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The lines that hold a text, in reading order. */
export function findText(pages: readonly Page[], wanted: string): Place[] {
  const sought = plain(wanted);
  return pages.flatMap(({ index, lines }) =>
    lines
      .filter(({ text }) => plain(text).includes(sought))
      .map(({ text, quad, confidence }) => {
        const { left, top, right, bottom } = boundsOf(quad);
        return { page: index + 1, text, box: [left, top, right, bottom].map(Math.round), confidence };
      }),
  );
}
