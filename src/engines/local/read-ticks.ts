import { cornersOf } from '../../geometry/box.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { applyToQuad } from '../../types/affine.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { TickBox } from '../../types/tick-box.ts';
import type { FoundLine } from '../../vision/orient/found-line.ts';

import type { RunStep } from './steps.ts';
import { uprightPage } from './upright-page.ts';

/**
 * The boxes to tick of a page whose lines were read.
 * @param angle at which most of the page's text runs, in degrees clockwise
 */
export async function readTicks(
  raster: Raster,
  found: readonly FoundLine[],
  angle: number,
  run: RunStep,
  slabs: Slabs,
): Promise<TickBox[]> {
  if (found.length === 0) return [];
  const heights = found.map(({ ink }) => heightOf(ink)).sort((a, b) => a - b);
  const upright = await uprightPage(raster, angle, run, slabs);
  const seen = await run('ticks', { raster: upright.raster, em: heights[heights.length >> 1]! });
  upright.release();
  return seen.map(({ x, y, width, height, ticked }) => ({
    ticked,
    quad: applyToQuad(upright.raster.toSource, cornersOf({ left: x, top: y, right: x + width, bottom: y + height })),
  }));
}

function heightOf([a, , , d]: Quad): number {
  return Math.hypot(d[0] - a[0], d[1] - a[1]);
}
