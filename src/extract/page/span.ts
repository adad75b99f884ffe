import type { Point, Quad } from '../../types/quad.ts';
import { isUnspaced } from '../text/fold.ts';
import type { Segment } from './segment.ts';

/** Part of a segment's text. */
export interface Span {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

/** The whole text of a segment. */
export function whole(segment: Segment): Span {
  return { segment, start: 0, end: segment.text.length };
}

/** The part without white space and separators around it. */
export function trim({ segment, start, end }: Span): Span {
  const { plain } = segment;
  let [s, e] = [start, end];
  while (s < e && /[\s:;,=_|.·•*]/.test(plain[s]!) && !/^\.\d/.test(plain.slice(s, s + 2))) s++;
  while (e > s && /[\s:;,=_|·•]/.test(plain[e - 1]!)) e--;
  return { segment, start: s, end: e };
}

export function textOf({ segment, start, end }: Span): string {
  return segment.text.slice(start, end);
}

export function plainOf({ segment, start, end }: Span): string {
  return segment.plain.slice(start, end);
}

/** The parts as one text: a space between them, none inside scripts that have none. */
export function joinSpans(spans: readonly Span[]): string {
  let text = '';
  for (const span of spans) {
    const part = textOf(span).trim();
    const solid = text !== '' && isUnspaced(text.slice(-1)) && isUnspaced(part.slice(0, 1));
    text += (text === '' || solid ? '' : ' ') + part;
  }
  return text;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.segment === b.segment && a.start < b.end && b.start < a.end;
}

/** Where the part stands: the line's quad cut by the widths of its characters. */
export function quadOf({ segment, start, end }: Span): Quad {
  const { text, line } = segment;
  const widths = [...text].map((char) => ({ length: char.length, width: isUnspaced(char) ? 2 : 1 }));
  let [at, before, upTo, total] = [0, 0, 0, 0];
  for (const { length, width } of widths) {
    if (at < start) before += width;
    if (at < end) upTo += width;
    total += width;
    at += length;
  }
  const [a, b, c, d] = line.quad;
  const between = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  const [from, to] = total === 0 ? [0, 1] : [before / total, upTo / total];
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}
