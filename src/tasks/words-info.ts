import type { Page } from '../types/page.ts';
import type { Point, Quad } from '../types/quad.ts';
import { minAreaRect, textCorners } from './rotate-rect.ts';

/** A text and its place, spelled as on the wire, in whole pixels of the caller's image. */
export interface Located {
  readonly text: string;
  /** x1, y1 … x4, y4 of a rectangle, clockwise from the text's top left, inside the image. */
  readonly location: readonly number[];
  /** The same rectangle as cx, cy, width, height, angle. */
  readonly rotate_rect: readonly number[];
}

/** One line of `words_info`. What upstream does not have is an extension and marked so. */
export interface WordInfo extends Located {
  /** Extension: 0 to 1. */
  readonly confidence: number;
  /** Extension: false where a remote engine wrote what the embedded one does not find there. */
  readonly grounded?: boolean;
  /** Extension: the words of the line, where they were asked for. */
  readonly words?: readonly Located[];
  /** Extension, where an answer covers several pages: which image of the request, from 0. */
  readonly image?: number;
  /** Extension, where an answer covers several pages: which page of that image, from 0. */
  readonly page?: number;
}

/** `ocr_result.words_info`: the lines of all pages in reading order. */
export function wordsInfo(pages: readonly Page[]): WordInfo[] {
  const several = pages.length > 1;
  return pages.flatMap((page) =>
    page.lines.map((line) => ({
      ...locate(line.text, line.quad, page),
      confidence: Math.round((line.sureness ?? line.confidence) * 10_000) / 10_000,
      ...(line.grounded === false && { grounded: false }),
      ...(line.words && { words: line.words.map((word) => locate(word.text, word.quad, page)) }),
      ...(several && { image: page.image, page: page.index }),
    })),
  );
}

/** Both forms of a place come from the same whole-pixel corners, so that they agree wherever the image cuts it. */
function locate(text: string, quad: Quad, page: { width: number; height: number }): Located {
  const [a, b, c, d] = textCorners(quad);
  const inside = ([x, y]: Point): Point => [clamp(x, page.width), clamp(y, page.height)];
  const corners: Quad = [inside(a), inside(b), inside(c), inside(d)];
  return { text, location: corners.flat(), rotate_rect: wholeNumbers(minAreaRect(corners)) };
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(Math.round(value), 0), max);
}

/** Rounded; an angle that rounds to -90 is the same rectangle at 90, its usual name. */
export function wholeNumbers(rect: readonly number[]): number[] {
  const [cx = 0, cy = 0, width = 0, height = 0, angle = 0] = rect.map((value) => Math.round(value) + 0);
  return [cx, cy, width, height, angle === -90 ? 90 : angle];
}
