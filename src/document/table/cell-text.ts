import { height } from '../../geometry/box.ts';
import { toLevels } from './levels.ts';
import type { Piece } from './piece.ts';

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The text of a cell: its pieces in printed lines from top to bottom, wrapped lines joined, other line ends kept as line feeds. */
export function cellText(pieces: readonly Piece[]): string {
  const lines = toLevels(pieces);
  const right = Math.max(...pieces.map((piece) => piece.right));
  return lines
    .map((line, i) => {
      const text = line.map((piece) => piece.text).reduce(join, '');
      const next = lines[i + 1];
      if (!next) return text;
      const wrapped = right - line.at(-1)!.right < firstWord(next[0]!) + 0.5 * height(next[0]!);
      return text + (wrapped ? gap(text, next[0]!.text) : '\n');
    })
    .join('');
}

function join(text: string, next: string): string {
  return text === '' ? next : text + gap(text, next) + next;
}

function gap(before: string, after: string): string {
  return unspaced.test(before.slice(-1)) && unspaced.test(after.slice(0, 1)) ? '' : ' ';
}

/** Width of a piece's first word. */
function firstWord({ text, left, right }: Piece): number {
  const word = unspaced.test(text.slice(0, 1)) ? 1 : text.split(' ')[0]!.length;
  return ((right - left) * word) / Math.max(1, text.length);
}
