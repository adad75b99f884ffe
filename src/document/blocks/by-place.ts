import { sharedWidth } from '../../geometry/box.ts';
import type { Classified, TextKind } from './classified.ts';
import type { Part } from './parts.ts';

/** A caption without a label: so many rows at most, no further from its picture than this, in sizes of its text. */
const mostRows = 2;
const nearPicture = 2;
/** Off the middle of its picture, in sizes of its text. */
const offMiddle = 1;
/** A lone heading has no more letters than this, and white above it: in sizes of its text, and of that below it. */
const mostLetters = 32;
const leastAbove = 1;
const moreAbove = 1.5;
/** Rows like a heading: of its size within this factor, and so much more white above than below. */
const likeSize = 1.12;
const alikeAbove = 1.2;
const open = /[\p{L}\p{N})）]$/u;

/** What a paragraph is by its place alone: the caption of the picture above it, the heading of the text below it, or none of them. */
export function byPlace(
  group: Classified,
  before: Classified | Part | undefined,
  next: Classified | Part | undefined,
): TextKind {
  if (before?.kind === 'figure' && isCaption(group, before)) return 'caption';
  return before && next && next.kind === 'text' && isLoneHeading(group, before, next) ? 'heading' : group.is;
}

/** Whether a short row looks like a heading of the page: of its size, at its left edge, nearer to what is below it than above. */
export function isLike(
  group: Classified,
  before: Classified | Part | undefined,
  next: Classified | Part | undefined,
  headings: readonly Classified[],
): boolean {
  const [row] = group.rows;
  if (!row || !next || group.rows.length > 1 || row.celled || group.full || group.text.length > mostLetters)
    return false;
  if (group.is !== 'paragraph' || next.kind === 'figure' || /[,;:，；：。]$/u.test(group.text)) return false;
  const under = (next.kind === 'text' ? next.rows[0]!.top : next.top) - row.bottom;
  const above = before ? row.top - (before.kind === 'text' ? before.rows.at(-1)!.bottom : before.bottom) : under;
  if (under < 0 || (above >= 0 && above < alikeAbove * under)) return false;
  return headings.some(({ em, rows, bold }) => {
    const alike = bold === group.bold && Math.max(em, group.em) < likeSize * Math.min(em, group.em);
    return alike && rows.length === 1 && Math.abs(rows[0]!.left - row.left) < 0.5 * em;
  });
}

/** Whether a few rows stand right below a picture, set to its middle and narrower than it. */
function isCaption({ rows, em }: Classified, picture: Part): boolean {
  const [first] = rows;
  if (!first || rows.length > mostRows || first.top - picture.bottom > nearPicture * em) return false;
  return rows.every(({ left, right }) => {
    const off = Math.abs(left + right - picture.left - picture.right) / 2;
    return off < offMiddle * em && left > picture.left + 0.5 * em && right < picture.right - 0.5 * em;
  });
}

/** Whether a short row stands right on the text below it, away from what is above it. */
function isLoneHeading(group: Classified, before: Classified | Part, next: Classified): boolean {
  const [row] = group.rows;
  const [below] = next.rows;
  if (!row || !below || group.rows.length > 1 || row.celled || group.full) return false;
  if (next.is === 'item' ? false : next.is !== 'paragraph' || next.rows.length < 2) return false;
  if (group.text.length > mostLetters || !open.test(group.text) || !/\p{L}{2}/u.test(group.text)) return false;
  const above = row.top - (before.kind === 'text' ? before.rows.at(-1)!.bottom : before.bottom);
  const under = below.top - row.bottom;
  const close = under > 0 && sharedWidth(row, below) > 0.8 && row.left - below.left < 0.5 * group.em;
  return close && group.em >= 0.95 * next.em && above > leastAbove * group.em && above > moreAbove * under;
}
