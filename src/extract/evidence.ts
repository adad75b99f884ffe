import { around, boundsOf, cornersOf } from '../geometry/box.ts';
import type { Page } from '../types/page.ts';
import type { Point, Quad } from '../types/quad.ts';
import type { Candidate } from './find/candidate.ts';
import { quadOf } from './page/span.ts';
import type { Presented } from './present.ts';

/** Where a value stands. */
export interface Evidence {
  /** The way to the value: `seller.name`, `items[0].price`. */
  readonly path: string;
  readonly value: string | number | boolean;
  /** The text as printed, where the value is given in another form. */
  readonly printed?: string;
  /** Which image of the request and which page of it, from 0. */
  readonly image: number;
  readonly page: number;
  /** The lines it was read from, by their place in the page's reading order. */
  readonly lines: readonly number[];
  /** Around the value, in pixels of the caller's image; whole numbers, clockwise from the text's top left. */
  readonly location: readonly number[];
  /** 0 to 1: how sure the reading and the choice are. */
  readonly confidence: number;
}

export function toEvidence(
  path: string,
  { value, printed }: Presented,
  { spans, score }: Candidate,
  pages: readonly Page[],
): Evidence {
  const page = pages[spans[0]!.segment.page]!;
  const reading = Math.min(...spans.map(({ segment }) => segment.line.confidence));
  return {
    path,
    value,
    ...(value !== printed && { printed }),
    image: page.image,
    page: page.index,
    lines: [...new Set(spans.map(({ segment }) => segment.lineIndex))],
    location: outline(spans.map(quadOf)).flat().map(Math.round),
    confidence: Math.round(Math.min(1, score) * reading * 1000) / 1000,
  };
}

/** One quad stays as it is; several get the upright rectangle around them. */
function outline(quads: readonly Quad[]): readonly Point[] {
  if (quads.length === 1) return quads[0]!;
  return cornersOf(around(quads.map(boundsOf)));
}
