import { characterEdges } from '../../text/character-edges.ts';
import { readsFromTheRight } from '../../text/scripts.ts';
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
  // The dash between a label and its value: "Examiner—Sandra O'Shea".
  const dash = /^-\s?(?=\p{L})/u.exec(plain.slice(s, Math.min(e, s + 3)));
  if (dash) s += dash[0].length;
  while (e > s && /[\s:;,=_|·•]/.test(plain[e - 1]!)) e--;
  return { segment, start: s, end: e };
}

/** The part with the comma or hyphen after it that a text needs which goes on below. */
export function goingOn({ segment, start, end }: Span): Span {
  const rest = /^[,;]\s*$/u.test(segment.plain.slice(end)) ? 1 : 0;
  return { segment, start, end: end + rest };
}

export function textOf({ segment, start, end }: Span): string {
  return segment.text.slice(start, end);
}

/** The text with `?` for each character that could not be told. */
export function readableOf({ segment, start, end }: Span): string {
  const doubtful = segment.line.doubtful ?? [];
  let text = segment.text.slice(start, end);
  for (const place of doubtful.toReversed()) {
    if (place < start || place >= end) continue;
    const length = String.fromCodePoint(segment.text.codePointAt(place)!).length;
    text = `${text.slice(0, place - start)}?${text.slice(place - start + length)}`;
  }
  return text;
}

export function plainOf({ segment, start, end }: Span): string {
  return segment.plain.slice(start, end);
}

/** The parts as one text: a space between them, none inside scripts that have none. */
export function joinSpans(spans: readonly Span[], read: (span: Span) => string = textOf): string {
  let text = '';
  for (const span of spans) {
    const part = read(span).trim();
    const solid = text !== '' && isUnspaced(text.slice(-1)) && isUnspaced(part.slice(0, 1));
    text += (text === '' || solid ? '' : ' ') + part;
  }
  return text;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.segment === b.segment && a.start < b.end && b.start < a.end;
}

/** Where the part stands: the line's quad cut where its characters were seen, else by their widths. */
export function quadOf(span: Span): Quad {
  const [a, b, c, d] = span.segment.line.quad;
  const between = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  const [from, to] = extentOf(span);
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}

/** From where to where along its line a part reaches, 0 to 1. */
function extentOf({ segment, start, end }: Span): readonly [from: number, to: number] {
  const { text, line } = segment;
  if (line.middles) {
    const edges = characterEdges(line.text, line.middles);
    return [edges[start]!, edges[end]!];
  }
  const widths = [...text].map((char) => ({ length: char.length, width: isUnspaced(char) ? 2 : 1 }));
  let [at, before, upTo, total] = [0, 0, 0, 0];
  for (const { length, width } of widths) {
    if (at < start) before += width;
    if (at < end) upTo += width;
    total += width;
    at += length;
  }
  if (total === 0) return [0, 1];
  const [from, to] = [before / total, upTo / total];
  return readsFromTheRight([text]) ? [1 - to, 1 - from] : [from, to];
}
