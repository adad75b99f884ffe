import type { Word } from '../../types/line.ts';
import type { Point, Quad } from '../../types/quad.ts';
import type { Reading } from './ctc.ts';
import { isRightToLeft, toLogicalOrder } from './logical-order.ts';

/**
 * The words of a line with their boxes, in reading order: parts of the line's quad between the places where their characters were seen.
 * A character of a script without spaces is a word of its own only where spaces stand around it, as printed.
 */
export function toWords({ text, positions }: Reading, quad: Quad): Word[] {
  const characters = Array.from(text);
  if (characters.length !== positions.length) return [{ text, quad }];
  const words: Word[] = [];
  for (let from = 0; from < characters.length; ) {
    if (characters[from] === ' ') {
      from++;
      continue;
    }
    let to = from;
    while (to + 1 < characters.length && characters[to + 1] !== ' ') to++;
    const start = from === 0 ? 0 : between(positions[from - 1]!, positions[from]!);
    const end = to === characters.length - 1 ? 1 : between(positions[to]!, positions[to + 1]!);
    words.push({ text: characters.slice(from, to + 1).join(''), quad: part(quad, start, end) });
    from = to + 1;
  }
  if (!isRightToLeft(text)) return words;
  return words.reverse().map((word) => ({ ...word, text: toLogicalOrder(word.text) }));
}

function between(a: number, b: number): number {
  return (a + b) / 2;
}

/** The part of a quad between two places along it, 0 to 1. */
function part([topLeft, topRight, bottomRight, bottomLeft]: Quad, start: number, end: number): Quad {
  const along = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  return [
    along(topLeft, topRight, start),
    along(topLeft, topRight, end),
    along(bottomLeft, bottomRight, end),
    along(bottomLeft, bottomRight, start),
  ];
}
