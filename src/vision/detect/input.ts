import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { scalePlanes, type Taps } from '../scale-planes.ts';

/**
 * A region of the raster as the detector wants it: planes B, G, R, (value / 255 − 0.5) / 0.5, scaled to width × height.
 * Scaling down averages the pixels under each target pixel, scaling up interpolates linearly, so that thin strokes neither
 * vanish nor break.
 * @param out 3 · width · height numbers to write to
 */
export function detectorInput(
  raster: Raster,
  region: Region,
  width: number,
  height: number,
  out: Float32Array = new Float32Array(3 * width * height),
): Float32Array {
  const columns = taps(region.x, region.width, raster.width, width);
  const rows = taps(region.y, region.height, raster.height, height);
  scalePlanes(raster, columns, rows, { out, offset: 0, stride: width, plane: width * height });
  return out;
}

/** The source pixels under each of `target` pixels that share `length` pixels from `offset`, nearer ones counting more. */
function taps(offset: number, length: number, limit: number, target: number): Taps {
  const scale = length / target;
  const reach = Math.max(1, scale);
  const count = Math.ceil(2 * reach);
  const index = new Int32Array(target * count);
  const weight = new Float32Array(target * count);
  for (let i = 0, at = 0; i < target; i++, at += count) {
    const centre = offset + (i + 0.5) * scale - 0.5;
    const first = Math.floor(centre - reach) + 1;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      index[at + k] = Math.min(limit - 1, Math.max(0, first + k));
      weight[at + k] = Math.max(0, 1 - Math.abs(first + k - centre) / reach);
      sum += weight[at + k]!;
    }
    for (let k = 0; k < count; k++) weight[at + k]! /= sum;
  }
  return { count, index, weight };
}
