import { sharedWidth } from '../../geometry/box.ts';
import type { Classified, TextKind } from './classified.ts';
import type { Part } from './parts.ts';

/** A lone heading has no more letters than this, and white above it: in sizes of its text, and of that below it. */
const mostLetters = 32;
const leastAbove = 1;
const moreAbove = 1.5;
/** Rows like a heading: of its size within this factor, and so much more white above than below. */
const likeSize = 1.12;
const alikeAbove = 1.2;
const open = /[\p{L}\p{N})）]$/u;

/** What a paragraph is by its place alone: the heading of the text below it, or neither. */
export function byPlace(
  group: Classified,
  before: Classified | Part | undefined,
  next: Classified | Part | undefined,
): TextKind {
  return before && next && next.kind === 'text' && isLoneHeading(group, before, next) ? 'heading' : group.is;
}

/** Whether a short row looks like a heading of the page: of its size, at its left edge, nearer to what is below it than above. */
export function isLike(
  group: Classified,
  before: Classified | Part | undefined,
  next: Classified | Part | undefined,
  headings: readonly Classified[],
): boolean {
  const row = group.rows[0]!;
  if (!next || group.rows.length > 1 || row.celled || group.full || group.text.length > mostLetters) return false;
  if (group.is !== 'paragraph' || /[,;:，；：。]$/u.test(group.text)) return false;
  const under = (next.kind === 'text' ? next.rows[0]!.top : next.top) - row.bottom;
  const above = before ? row.top - (before.kind === 'text' ? before.rows.at(-1)!.bottom : before.bottom) : under;
  if (under < 0 || (above >= 0 && above < alikeAbove * under)) return false;
  return headings.some(({ em, rows, bold }) => {
    const alike = bold === group.bold && Math.max(em, group.em) < likeSize * Math.min(em, group.em);
    return alike && rows.length === 1;
  });
}

/** Whether a short row stands right on the text below it, away from what is above it. */
function isLoneHeading(group: Classified, before: Classified | Part, next: Classified): boolean {
  const row = group.rows[0]!;
  const below = next.rows[0]!;
  if (group.rows.length > 1 || row.celled || group.full) return false;
  if (next.is === 'item' ? false : next.is !== 'paragraph' || next.rows.length < 2) return false;
  if (!open.test(group.text)) return false;
  const above = row.top - (before.kind === 'text' ? before.rows.at(-1)!.bottom : before.bottom);
  const under = below.top - row.bottom;
  const close = sharedWidth(row, below) > 0.8 && row.left - below.left < 0.5 * group.em;
  return close && group.em >= 0.95 * next.em && above > leastAbove * group.em && above > moreAbove * under;
}
