import type { Affine } from '../../types/affine.ts';
import { apply, invert } from '../../types/affine.ts';
import type { Point, Quad } from '../../types/quad.ts';
import { type Bend, bent } from '../../vision/bend/bend.ts';

/**
 * What was read on a flattened page, with its places where they are on the bent one: every `quad` and `body`, and the `angle` beside one.
 * @param toSource from the raster, in whose pixels the bend is told, to the caller's image, in whose pixels the places are
 */
export function bentPage<Value>(value: Value, bend: Bend, toSource: Affine): Value {
  const toRaster = invert(toSource);
  const move = (point: Point) => apply(toSource, bent(bend, apply(toRaster, point)));
  const moveQuad = ([a, b, c, d]: Quad): Quad => [move(a), move(b), move(c), move(d)];
  /** A line that stands in several places of the page is one line there as well. */
  const known = new Map<object, unknown>();

  function moved(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (!known.has(value)) known.set(value, Array.isArray(value) ? value.map(moved) : movedObject(value));
    return known.get(value);
  }

  function movedObject(value: object): object {
    const { quad, angle } = value as { quad?: Quad; angle?: number };
    const entries = Object.entries(value).map(([key, own]) => [
      key,
      key === 'quad' || key === 'body' ? moveQuad(own) : moved(own),
    ]);
    const result = Object.fromEntries(entries);
    return quad && angle !== undefined ? { ...result, angle: angle + slope(result.quad) - slope(quad) } : result;
  }

  return moved(value) as Value;
}

/** Of its first side, in degrees. */
const slope = ([[x0, y0], [x1, y1]]: Quad) => (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
