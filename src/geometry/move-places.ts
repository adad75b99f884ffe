import type { Point, Quad } from '../types/quad.ts';

/**
 * A copy of what was read with every place in it moved: each `quad` and `body`, and the `angle` beside one. An object that stands in several
 * places of it, as a line in its page and its block, is one there as well.
 */
export function movePlaces<Value>(value: Value, move: (point: Point) => Point): Value {
  const moveQuad = ([a, b, c, d]: Quad): Quad => [move(a), move(b), move(c), move(d)];
  const known = new Map<object, unknown>();

  function moved(own: unknown): unknown {
    if (typeof own !== 'object' || own === null) return own;
    if (!known.has(own)) known.set(own, Array.isArray(own) ? own.map(moved) : movedObject(own));
    return known.get(own);
  }

  function movedObject(own: object): object {
    const { quad, angle } = own as { quad?: Quad; angle?: number };
    const entries = Object.entries(own).map(([key, part]) => [
      key,
      key === 'quad' || key === 'body' ? moveQuad(part) : moved(part),
    ]);
    const result = Object.fromEntries(entries);
    return quad && angle !== undefined ? { ...result, angle: angle + slope(result.quad) - slope(quad) } : result;
  }

  return moved(value) as Value;
}

/** Of its first side, in degrees. */
const slope = ([[x0, y0], [x1, y1]]: Quad) => (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
