import { boxInFrame, frameOf } from '../../document/frame.ts';
import { setLength } from '../../text/scripts.ts';
import type { Page } from '../../types/page.ts';
import { flatPage } from './flat-page.ts';
import { onRow } from './neighbours.ts';
import type { Segment } from './segment.ts';
import { type Span, trim } from './span.ts';

/** A box to tick and the words that say what ticking it means. */
export interface Option {
  readonly checked: boolean;
  readonly span: Span;
  /** Left edge of the box, in the frame of the segments. */
  readonly left: number;
}

/** A box in the frame of the segments. */
interface Box {
  readonly page: number;
  readonly checked: boolean;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/** Characters that a box may be read as. */
const boxSigns = /[☐☑☒□■▢◻◼✓✔√✗✘口囗回]/u;
/** Words of a box stand so near, in heights of the box. */
const reach = 2;

/** The boxes of the pages with the words to their right, in the order of the segments. */
export function optionsOf(pages: readonly Page[], segments: readonly Segment[]): Option[] {
  const boxes = pages.flatMap((page, number) => boxesOf(page, number));
  const own = new Map<Segment, Box[]>();
  for (const box of boxes) {
    const segment = segmentOf(box, segments);
    if (segment) own.set(segment, [...(own.get(segment) ?? []), box]);
  }
  return [...own]
    .sort(([a], [b]) => a.index - b.index)
    .flatMap(([segment, inside]) => {
      const sorted = inside.filter((box) => !isLetter(box, segment)).sort((a, b) => a.left - b.left);
      const starts = sorted.map((box) => startAfter(box, segment));
      return sorted.flatMap((box, i) => {
        const span = withoutSigns(trim({ segment, start: starts[i]!, end: starts[i + 1] ?? segment.text.length }));
        return span.end > span.start ? [{ checked: box.checked, span, left: box.left }] : [];
      });
    });
}

function boxesOf(own: Page, page: number): Box[] {
  const { lines, checkboxes } = flatPage(own);
  const frame = frameOf(lines);
  return checkboxes.map(({ quad, checked }) => {
    const { left, right, top, bottom } = boxInFrame(quad, frame);
    return { page, checked, left, right, middle: (top + bottom) / 2, height: Math.max(1, bottom - top) };
  });
}

/** The line a box stands in, or the one that begins right of it. */
function segmentOf(box: Box, segments: readonly Segment[]): Segment | undefined {
  let best: Segment | undefined;
  for (const segment of segments) {
    if (segment.page !== box.page || box.middle < segment.top || box.middle > segment.bottom) continue;
    if (segment.right < box.right || segment.left - box.right > reach * box.height) continue;
    if (!best || segment.left < best.left) best = segment;
  }
  return best;
}

/** Where in a segment's text, in UTF-16 units, a place of the page is, by the widths of the characters. */
function indexAt(x: number, { text, left, right }: Segment): number {
  const wide = (char: string) => (/[☐☑☒□■]/u.test(char) ? 2 : setLength(char));
  const total = [...text].reduce((sum, char) => sum + wide(char), 0);
  const wanted = ((x - left) / Math.max(1, right - left)) * total;
  let [at, sum] = [0, 0];
  for (const char of text) {
    if (sum + wide(char) / 2 >= wanted) break;
    sum += wide(char);
    at += char.length;
  }
  return at;
}

/** Where the words of a box begin: at a gap or a sign near the place that the widths of the characters tell. */
function startAfter(box: Box, segment: Segment): number {
  if (box.right <= segment.left + 0.3 * box.height) return 0;
  const { text } = segment;
  const guess = indexAt(box.right, segment);
  const play = 4;
  let best: { at: number; far: number } | undefined;
  for (let at = Math.max(0, guess - play); at <= Math.min(text.length, guess + play); at++) {
    const sign = boxSigns.test(text[at - 1] ?? '');
    // The space between two options may be lost: YesNo.
    const gap = at === 0 || /\s/u.test(text[at - 1]!) || /^\p{Ll}\p{Lu}/u.test(text.slice(at - 1));
    if (!sign && !gap) continue;
    const far = Math.abs(at - guess) - (sign ? 2 : 0);
    if (!best || far < best.far) best = { at, far };
  }
  return best?.at ?? guess;
}

/** Whether what looks like a box is a character of the line's text, such as 日: a box among Chinese text is read as a sign. */
function isLetter(box: Box, segment: Segment): boolean {
  if (box.right <= segment.left + 0.3 * box.height) return false;
  const at = indexAt((box.left + box.right) / 2, segment);
  const near = segment.text.slice(Math.max(0, at - 2), at + 3);
  if (boxSigns.test(near.replace(/[口囗回]/gu, ''))) return false;
  if (/[口囗回]/u.test(near)) return /\p{Script=Han}[口囗回]/u.test(near) || /^[口囗回]$/u.test(segment.text);
  return /\p{Script=Han}/u.test(near);
}

/** Without the signs that boxes are read as. */
function withoutSigns({ segment, start, end }: Span): Span {
  let [from, to] = [start, end];
  const { text } = segment;
  const sign = (char: string | undefined) => char !== undefined && (boxSigns.test(char) || /[\s:：]/u.test(char));
  while (from < to && sign(text[from])) from++;
  while (to > from && sign(text[to - 1])) to--;
  return { segment, start: from, end: to };
}

/** Whether an option stands on the row of a segment. */
export function besideOption(segment: Segment, { span }: Option): boolean {
  return span.segment === segment || onRow(segment, span.segment);
}
