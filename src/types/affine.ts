import type { Point, Quad } from './quad.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f: the order of SVG's matrix(a b c d e f). */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** Where the map sends a point. */
export function apply([a, b, c, d, e, f]: Affine, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Where the map sends each corner; their order stays, so the first is still the text's top left. */
export function applyToQuad(map: Affine, quad: Quad): Quad {
  return [apply(map, quad[0]), apply(map, quad[1]), apply(map, quad[2]), apply(map, quad[3])];
}

/** The map that does `first`, then `second`. */
export function compose(second: Affine, first: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** The map that undoes `map`. */
export function invert([a, b, c, d, e, f]: Affine): Affine {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
