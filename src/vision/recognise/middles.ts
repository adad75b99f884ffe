import type { Reading } from './ctc.ts';
import { isRightToLeft } from './logical-order.ts';

/**
 * Where along a line's ink the middle of each character stands: 0 where the first one begins, 1 where the last one ends, when each
 * reaches half-way to its neighbours. Undefined for lines of one character and those set from right to left.
 */
export function middlesAlong({ text, positions }: Reading): number[] | undefined {
  const count = Array.from(text).length;
  if (count < 2 || count !== positions.length || isRightToLeft(text)) return undefined;
  const start = positions[0]! - (positions[1]! - positions[0]!) / 2;
  const end = positions[count - 1]! + (positions[count - 1]! - positions[count - 2]!) / 2;
  return end > start ? positions.map((position) => (position - start) / (end - start)) : undefined;
}
