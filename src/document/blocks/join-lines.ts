import type { TextLine } from '../../types/text-line.ts';

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;
/** A word that is parted by the end of a line. */
const parted = /\p{L}[-‐\u00ad]$/u;
/** What a closing mark needs no space before. */
const closing = /^[,.;:!?)\]}’”»…，。；：！？）】》」』、]/u;

/** The text of lines that follow each other in one paragraph: line ends are spaces where the language has them, words whole again. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    if (text === '') text = next;
    else if (parted.test(text) && /^\p{Ll}/u.test(next)) text = text.slice(0, -1) + next;
    else text += spaceBetween(text, next) + next;
  }
  return text;
}

/** The text of the pieces of one printed line. */
export function joinPieces(row: readonly TextLine[]): string {
  return row.reduce((text, { line }) => {
    const next = line.text.trim();
    if (text === '') return next;
    return text + (closing.test(next) ? '' : spaceBetween(text, next)) + next;
  }, '');
}

function spaceBetween(before: string, after: string): string {
  return unspaced.test(Array.from(before).at(-1) ?? '') && unspaced.test(Array.from(after)[0] ?? '') ? '' : ' ';
}
