import type { RotatedRect } from '../../geometry/min-area-rect.ts';

/** So many times as long as high, a patch is a line whose ends of letters may stick out of it here and there. */
const leastLong = 12;
/** Share of its length that a slice of a line covers. */
const leastCovered = 0.3;

/**
 * A long rectangle without the slices along its sides that hardly anything of it reaches: one brace that touches a line makes its
 * rectangle twice as high, half empty.
 * @param map probabilities × 255, row by row
 */
export function withoutSpurs(map: Uint8Array, width: number, height: number, rect: RotatedRect): RotatedRect {
  const { cx, cy, angle } = rect;
  const [long, short] = [Math.max(rect.width, rect.height), Math.min(rect.width, rect.height)];
  if (long < leastLong * short) return rect;
  const turned = rect.height > rect.width ? angle + Math.PI / 2 : angle;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const covered = (across: number) => {
    let sum = 0;
    for (let along = Math.ceil(-long / 2); along <= long / 2; along++) {
      const [x, y] = [Math.round(cx + along * cos - across * sin), Math.round(cy + along * sin + across * cos)];
      if (x >= 0 && y >= 0 && x < width && y < height) sum += map[y * width + x]!;
    }
    return sum >= 255 * leastCovered * long;
  };
  let [from, to] = [-short / 2, short / 2];
  while (from < to && !covered(from)) from++;
  while (to > from && !covered(to)) to--;
  const [middle, kept] = [(from + to) / 2, to - from];
  const size = rect.height > rect.width ? { width: kept, height: long } : { width: long, height: kept };
  return { ...size, cx: cx - middle * sin, cy: cy + middle * cos, angle };
}
