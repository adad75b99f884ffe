import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';

/** The whole pixels of a raster that a region touches; of no width or height where it lies outside. */
export function within({ x, y, width, height }: Region, raster: Raster): Region {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  return {
    x: left,
    y: top,
    width: Math.max(0, Math.min(raster.width, Math.ceil(x + width)) - left),
    height: Math.max(0, Math.min(raster.height, Math.ceil(y + height)) - top),
  };
}
