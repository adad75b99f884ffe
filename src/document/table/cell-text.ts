import { height } from '../../geometry/box.ts';
import { isUnspaced, spaceBetween } from '../../text/scripts.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';

/** The text of a cell: its lines from top to bottom, wrapped ones joined, other line ends kept as line feeds. */
export function cellText(pieces: readonly TextLine[]): string {
  const rows = tableRows(pieces);
  const right = Math.max(...pieces.map((piece) => piece.right));
  return rows
    .map((row, i) => {
      const text = row.map(({ line }) => line.text).reduce(join, '');
      const next = rows[i + 1]?.[0];
      if (!next) return text;
      const wrapped = right - row.at(-1)!.right < firstWord(next) + 0.5 * height(next);
      return text + (wrapped ? spaceBetween(text, next.line.text) : '\n');
    })
    .join('');
}

function join(text: string, next: string): string {
  return text === '' ? next : text + spaceBetween(text, next) + next;
}

/** Width of a piece's first word. */
function firstWord({ line: { text }, left, right }: TextLine): number {
  const word = isUnspaced(text[0]) ? 1 : text.split(' ')[0]!.length;
  return ((right - left) * word) / Math.max(1, text.length);
}
