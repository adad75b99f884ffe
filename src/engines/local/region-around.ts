import { boundsOf } from '../../geometry/box.ts';
import type { Quad } from '../../types/quad.ts';
import type { Region } from '../../vision/detect/input.ts';

/** The upright box around a quad. */
export function regionAround(quad: Quad): Region {
  const { left, top, right, bottom } = boundsOf(quad);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
