import type { Formula } from '../../types/formula.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import { toPageText } from '../order/page-text.ts';

/**
 * A page's formulas as a reader comes to them: they take part in the order of the page as lines do, in place of those read inside them.
 * All in the pixels of the caller's image.
 */
export function inReadingOrder(formulas: readonly Formula[], lines: readonly Line[]): readonly Formula[] {
  if (formulas.length < 2) return formulas;
  const angle = lines[0]?.angle ?? 0;
  const stand = formulas.map(({ quad, confidence }, i): Line => ({ text: `${i}`, quad, confidence, angle }));
  const beside = lines.filter((line) => !formulas.some(({ quad }) => holds(quad, line.quad)));
  const order = toPageText([...beside, ...stand]).lines.map(({ quad }) => quad);
  const placeOf = ({ quad }: Formula) => order.findIndex((other) => same(other, quad));
  return [...formulas].sort((a, b) => placeOf(a) - placeOf(b));
}

function same(one: Quad, other: Quad): boolean {
  return one.every(([x, y], i) => x === other[i]![0] && y === other[i]![1]);
}

/** Whether the middle of a quad lies within another one's box. */
export function holds(outer: Quad, inner: Quad): boolean {
  return ([0, 1] as const).every((axis) => {
    const middle = inner.reduce((sum, corner) => sum + corner[axis], 0) / inner.length;
    const sides = outer.map((corner) => corner[axis]);
    return middle >= Math.min(...sides) && middle <= Math.max(...sides);
  });
}
