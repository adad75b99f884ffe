import type { Quad } from '../../types/quad.ts';

/** What a brace that stands alone on its line is read as. */
const ideograph = '子';
/** An ideograph is as wide as it is high, a brace half as wide: on printed listings 0.4 to 0.55. */
const mostWide = 0.7;

/**
 * The text of a line as a listing has it that ends in a brace on a line of its own. What is higher than wide is read on its side.
 * @param ink around the line's ink
 */
export function loneBrace(text: string, [topLeft, topRight, , bottomLeft]: Quad): string {
  const sides = [
    Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]),
    Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]),
  ];
  return text.trim() === ideograph && Math.min(...sides) < mostWide * Math.max(...sides) ? '}' : text;
}
