import { apply, invert } from '../types/affine.ts';
import type { Bend, PageBend } from '../types/bend.ts';
import type { Point } from '../types/quad.ts';

/**
 * What the shift is made of. A line may be a cubic, and change evenly from the top of the page to its foot; a term without `u` would
 * move lines as a whole.
 */
export function termsAt(u: number, v: number): number[] {
  return [u, u * u, u * u * u, u * v, u * u * v, u * u * u * v];
}

/** A place as the polynomial's two variables. */
export function variablesAt({ angle, centre, unit }: Pick<Bend, 'angle' | 'centre' | 'unit'>, [x, y]: Point): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(x - centre[0]) / unit, (y - centre[1]) / unit];
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

/** By how many pixels a place of the bent page lies below, across its text, where the flat page has it. */
export function shiftAt(bend: Bend, point: Point): number {
  const [u, v] = variablesAt(bend, point);
  const { left, right, top, bottom } = bend.seen;
  const terms = termsAt(Math.min(right, Math.max(left, u)), Math.min(bottom, Math.max(top, v)));
  return terms.reduce((sum, term, i) => sum + term * bend.weights[i]!, 0);
}

/** The shift hardly changes over its own length: each round brings it ten times as near. */
const rounds = 4;

/** Where a place of the flat page lies on the bent one. */
export function bent(bend: Bend, flat: Point): Point {
  const [cos, sin] = [Math.cos(bend.angle), Math.sin(bend.angle)];
  let point = flat;
  for (let i = 0; i < rounds; i++) {
    const shift = shiftAt(bend, point);
    point = [flat[0] - sin * shift, flat[1] + cos * shift];
  }
  return point;
}

/** Where a place of the bent page lies on the flat one. */
function flattened(bend: Bend, [x, y]: Point): Point {
  const shift = shiftAt(bend, [x, y]);
  return [x + Math.sin(bend.angle) * shift, y - Math.cos(bend.angle) * shift];
}

const inSource = (place: (bend: Bend, point: Point) => Point) => (bend: PageBend) => {
  const toRaster = invert(bend.toSource);
  return (point: Point) => apply(bend.toSource, place(bend, apply(toRaster, point)));
};

/** Moves places of the flat page, in the caller's pixels, to where they lie on the bent one; and back. */
export const toBent = inSource(bent);
export const toFlat = inSource(flattened);
