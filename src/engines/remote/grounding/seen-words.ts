import type { Line } from '../../../types/line.ts';
import type { Page } from '../../../types/page.ts';
import type { Point, Quad } from '../../../types/quad.ts';
import { tokensOf } from './tokens.ts';

/** A word that the embedded engine read. */
export interface SeenWord {
  readonly key: string;
  /** As it was read. */
  readonly text: string;
  /** Which line of the page, and where in it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether the engine was sure of it: where it was not, a model may know better. */
  readonly sure: boolean;
}

/** A line read less surely than this has words that are not held against anybody. */
const leastConfidence = 0.85;

/** The words of a page in its reading order. */
export function seenWords({ lines }: Pick<Page, 'lines'>): SeenWord[] {
  return lines.flatMap(({ text, confidence, doubtful = [] }, line) =>
    tokensOf(text).map(({ key, start, end }) => ({
      ...{ key, line, start, end },
      text: text.slice(start, end),
      sure: confidence >= leastConfidence && !doubtful.some((at) => at >= start && at < end),
    })),
  );
}

/** The part of a line's quad between two places of its text; characters are taken to be as wide as each other. */
export function partOf({ text, quad: [a, b, c, d] }: Pick<Line, 'text' | 'quad'>, start: number, end: number): Quad {
  const [from, to] = [start / Math.max(1, text.length), end / Math.max(1, text.length)];
  const along = (one: Point, two: Point, share: number): Point => [
    one[0] + (two[0] - one[0]) * share,
    one[1] + (two[1] - one[1]) * share,
  ];
  return [along(a, b, from), along(a, b, to), along(d, c, to), along(d, c, from)];
}
