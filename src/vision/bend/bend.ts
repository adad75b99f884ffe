import type { Point } from '../../types/quad.ts';

/** How the lines of a page sag: a shift across the direction of its text that differs from place to place. In pixels of its raster. */
export interface Bend {
  /** Direction of the text, in radians, y down. */
  readonly angle: number;
  /** What the polynomial's two variables, along and across the text, are counted from, and what one of each is. */
  readonly centre: Point;
  readonly unit: number;
  /** Where it was seen, in these variables: beyond, the shift stays what it is at the edge. */
  readonly seen: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Of `termsAt`, in pixels. */
  readonly weights: readonly number[];
}

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
