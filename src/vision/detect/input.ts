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
  const plane = width * height;
  const scaled = createRowScaler(raster, columns, rows);
  const line = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let t = rows.start[y]!; t < rows.start[y + 1]!; t++) {
      const row = scaled(rows.index[t]!);
      const factor = rows.weight[t]! / 127.5;
      for (let i = 0; i < line.length; i++) line[i]! += factor * row[i]!;
    }
    for (let x = 0, i = 0, at = y * width; x < width; x++, i += 3, at++) {
      out[at] = line[i + 2]! - 1;
      out[plane + at] = line[i + 1]! - 1;
      out[2 * plane + at] = line[i]! - 1;
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

/** Scales rows of the raster sideways; neighbouring target rows share source rows, so the latest are kept. */
function createRowScaler(raster: Raster, columns: Taps, rows: Taps): (y: number) => Float32Array {
  const width = columns.start.length - 1;
  let kept = 1;
  for (let y = 0; y + 1 < rows.start.length; y++) kept = Math.max(kept, rows.start[y + 1]! - rows.start[y]!);
  const lines = Array.from({ length: kept }, () => new Float32Array(width * 3));
  const held = new Int32Array(kept).fill(-1);
  return (y) => {
    const line = lines[y % kept]!;
    if (held[y % kept] !== y) scaleRow(raster.data, y * raster.width * 3, columns, line);
    held[y % kept] = y;
    return line;
  };
}

function scaleRow(data: Uint8Array, row: number, { start, index, weight }: Taps, line: Float32Array): void {
  const width = start.length - 1;
  for (let x = 0, i = 0; x < width; x++, i += 3) {
    let r = 0;
    let g = 0;
    let b = 0;
    for (let t = start[x]!, end = start[x + 1]!; t < end; t++) {
      const at = row + index[t]! * 3;
      const w = weight[t]!;
      r += w * data[at]!;
      g += w * data[at + 1]!;
      b += w * data[at + 2]!;
    }
    line[i] = r;
    line[i + 1] = g;
    line[i + 2] = b;
  }
}
