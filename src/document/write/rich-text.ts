import { spaceBetween } from '../../text/scripts.ts';
import type { RichText } from '../../types/block.ts';

/** Rich text as plain text; formulas as their LaTeX between dollar signs. */
export function plainRichText(content: RichText): string {
  return content.map((span) => ('latex' in span ? `$${span.latex}$` : span.text)).join('');
}

/** Whether there is nothing to read in it. */
export function isBlank(content: RichText): boolean {
  return content.every((span) => ('latex' in span ? span.latex.trim() === '' : span.text.trim() === ''));
}

/**
 * Text that was parted by the end of a column or page as one: a hyphen that parts a word goes, as do line ends between
 * Chinese or Japanese characters; everything else is joined by a space.
 */
export function joinRichText(first: RichText, second: RichText): RichText {
  const last = first.at(-1);
  const next = second[0];
  if (!last || !next) return [...first, ...second];
  if ('latex' in last || 'latex' in next) return [...first, { text: ' ' }, ...second];
  const end = last.text.trimEnd();
  const start = next.text.trimStart();
  const parted = /\p{L}[-‐\u00ad]$/u.test(end) && /^\p{Ll}/u.test(start);
  const glue = parted ? '' : spaceBetween(end, start);
  const joined = { ...last, text: `${parted ? end.slice(0, -1) : end}${glue}` };
  return [...first.slice(0, -1), joined, { ...next, text: start }, ...second.slice(1)];
}
