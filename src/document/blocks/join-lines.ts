import { spaceBetween } from '../../text/scripts.ts';
import type { TextLine } from '../../types/text-line.ts';

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
