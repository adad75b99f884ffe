import type { Reading } from './ctc.ts';
import { isRightToLeft } from './logical-order.ts';

/**
 * Where along a line's ink each character begins, 0 to 1, and where the last one ends: an entry for every code unit of the text and one
 * more. A character reaches halfway to its neighbours. Undefined for lines of one character and those set from right to left.
 */
export function placesAlong({ text, positions }: Reading): number[] | undefined {
  const characters = Array.from(text);
  const count = characters.length;
  if (count < 2 || count !== positions.length || isRightToLeft(text)) return undefined;
  const start = positions[0]! - (positions[1]! - positions[0]!) / 2;
  const end = positions[count - 1]! + (positions[count - 1]! - positions[count - 2]!) / 2;
  if (end <= start) return undefined;
  const edge = (i: number) => (i === 0 ? start : i === count ? end : (positions[i - 1]! + positions[i]!) / 2);
  const places = characters.flatMap((character, i) =>
    Array.from({ length: character.length }, () => (edge(i) - start) / (end - start)),
  );
  return [...places, 1];
}
