import type { Raster } from '../../types/raster.ts';

/** Part of a raster, in its pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A region of the raster as the detector wants it: planes B, G, R, (value / 255 − 0.5) / 0.5, scaled to width × height.
 * Scaling down averages the pixels under each target pixel, scaling up interpolates linearly, so that thin strokes neither
 * vanish nor break.
 */
export function detectorInput(raster: Raster, region: Region, width: number, height: number): Float32Array {
  const columns = taps(region.x, region.width, raster.width, width);
  const rows = taps(region.y, region.height, raster.height, height);
  const plane = width * height;
  const out = new Float32Array(3 * plane);
  const { data } = raster;
  const stride = raster.width * 3;
  const line = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let t = rows.start[y]!; t < rows.start[y + 1]!; t++) {
      addScaledRow(data, rows.index[t]! * stride, rows.weight[t]!, columns, line);
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      out[at] = line[x * 3 + 2]! / 127.5 - 1;
      out[plane + at] = line[x * 3 + 1]! / 127.5 - 1;
      out[2 * plane + at] = line[x * 3]! / 127.5 - 1;
    }
  }
  return out;
}

/** Source pixels and weights of every target pixel along one axis; those of target i lie at start[i] … start[i + 1] − 1. */
interface Taps {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly weight: Float32Array;
}

function taps(offset: number, length: number, limit: number, target: number): Taps {
  const scale = length / target;
  const reach = Math.max(1, scale);
  const start = new Int32Array(target + 1);
  const index: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < target; i++) {
    const centre = offset + (i + 0.5) * scale - 0.5;
    const first = Math.ceil(centre - reach);
    const last = Math.floor(centre + reach);
    let sum = 0;
    const from = weight.length;
    for (let s = first; s <= last; s++) {
      const w = 1 - Math.abs(s - centre) / reach;
      if (w <= 0) continue;
      index.push(Math.min(limit - 1, Math.max(0, s)));
      weight.push(w);
      sum += w;
    }
    for (let k = from; k < weight.length; k++) weight[k]! /= sum;
    start[i + 1] = weight.length;
  }
  return { start, index: Int32Array.from(index), weight: Float32Array.from(weight) };
}

function addScaledRow(
  data: Uint8Array,
  row: number,
  factor: number,
  { start, index, weight }: Taps,
  line: Float32Array,
): void {
  const width = start.length - 1;
  for (let x = 0; x < width; x++) {
    let [r, g, b] = [0, 0, 0];
    for (let t = start[x]!, end = start[x + 1]!; t < end; t++) {
      const at = row + index[t]! * 3;
      const w = weight[t]!;
      r += w * data[at]!;
      g += w * data[at + 1]!;
      b += w * data[at + 2]!;
    }
    line[x * 3]! += factor * r;
    line[x * 3 + 1]! += factor * g;
    line[x * 3 + 2]! += factor * b;
  }
}
