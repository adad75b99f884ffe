import type { Quad } from '../../types/quad.ts';
import type { Region } from '../../vision/detect/input.ts';

/** The upright box around a quad. */
export function regionAround(quad: Quad): Region {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
