import type { Affine } from '../types/affine.ts';
import type { Raster } from '../types/raster.ts';

type Colour = readonly [r: number, g: number, b: number];

/**
 * Fills a canvas bilinearly from a raster; what lies outside the raster is `fill`.
 * @param turn size of the canvas, and the map from its points to those of the raster
 * @param out width · height · 3 bytes, all written
 */
export function sampleTurned(
  raster: Raster,
  { width, height, back: [a, b, c, d, e, f] }: { width: number; height: number; back: Affine },
  fill: Colour,
  out: Uint8Array,
): void {
  for (let y = 0; y < height; y++) {
    // Of the centre of the row's first pixel, counted from the centre of the raster's first pixel.
    const u = a * 0.5 + c * (y + 0.5) + e - 0.5;
    const v = b * 0.5 + d * (y + 0.5) + f - 0.5;
    const [firstX, lastX] = span(u, a, raster.width - 1);
    const [firstY, lastY] = span(v, b, raster.height - 1);
    const from = Math.min(width, Math.max(0, Math.ceil(Math.max(firstX, firstY))));
    const to = Math.max(from, Math.min(width, Math.floor(Math.min(lastX, lastY)) + 1));
    const row = out.subarray(y * width * 3, (y + 1) * width * 3);
    for (let x = 0; x < from; x++) sampleEdge(raster, u + x * a, v + x * b, fill, row, x * 3);
    sampleInside(raster, u, v, a, b, row, from, to);
    for (let x = to; x < width; x++) sampleEdge(raster, u + x * a, v + x * b, fill, row, x * 3);
  }
}

/** For which x `start + step · x` lies between 0 and `end`, a hair inside so that rounding leads nowhere else. */
function span(start: number, step: number, end: number): [first: number, last: number] {
  const hair = 1e-6;
  const never: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (end < 1) return never;
  if (Math.abs(step) < 1e-12) return start >= hair && start <= end - hair ? [-Infinity, Infinity] : never;
  const one = (hair - start) / step;
  const other = (end - hair - start) / step;
  return one < other ? [one, other] : [other, one];
}

/** A stretch of a row whose four neighbours all lie in the raster. Weights in 1/256, so that the sum fits 32 bits. */
function sampleInside(
  { data, width }: Raster,
  u0: number,
  v0: number,
  du: number,
  dv: number,
  row: Uint8Array,
  from: number,
  to: number,
): void {
  const below = width * 3;
  for (let x = from; x < to; x++) {
    const u = u0 + x * du;
    const v = v0 + x * dv;
    const left = u | 0;
    const top = v | 0;
    const right = ((u - left) * 256) | 0;
    const low = ((v - top) * 256) | 0;
    const w11 = right * low;
    const w01 = (right << 8) - w11;
    const w10 = (low << 8) - w11;
    const w00 = 65536 - w01 - w10 - w11;
    let at = (top * width + left) * 3;
    for (let i = x * 3; i < x * 3 + 3; i++, at++) {
      const above = data[at]! * w00 + data[at + 3]! * w01;
      row[i] = (above + data[at + below]! * w10 + data[at + below + 3]! * w11 + 32768) >> 16;
    }
  }
}

/** Neighbours outside the raster have the fill colour, so the page's edge is smooth. */
function sampleEdge(
  { data, width, height }: Raster,
  u: number,
  v: number,
  fill: Colour,
  out: Uint8Array,
  to: number,
): void {
  const left = Math.floor(u);
  const top = Math.floor(v);
  const outside = left < -1 || top < -1 || left >= width || top >= height;
  for (let i = 0; i < 3; i++) {
    if (outside) {
      out[to + i] = fill[i]!;
      continue;
    }
    let sum = 0;
    for (let corner = 0; corner < 4; corner++) {
      const x = left + (corner & 1);
      const y = top + (corner >> 1);
      const weight = (1 - Math.abs(u - x)) * (1 - Math.abs(v - y));
      const inside = x >= 0 && y >= 0 && x < width && y < height;
      sum += weight * (inside ? data[(y * width + x) * 3 + i]! : fill[i]!);
    }
    out[to + i] = sum + 0.5;
  }
}

/** The median of each channel over the outermost pixels: text that touches the border does not tint it. */
export function borderColour({ data, width, height }: Raster): Colour {
  const histograms = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let count = 0;
  const add = (x: number, y: number) => {
    for (let i = 0; i < 3; i++) histograms[i]![data[(y * width + x) * 3 + i]!]!++;
    count++;
  };
  for (let x = 0; x < width; x++) {
    add(x, 0);
    add(x, height - 1);
  }
  for (let y = 0; y < height; y++) {
    add(0, y);
    add(width - 1, y);
  }
  const median = (histogram: Uint32Array) => {
    let value = 0;
    for (let seen = histogram[0]!; seen * 2 < count; seen += histogram[value]!) value++;
    return value;
  };
  return [median(histograms[0]), median(histograms[1]), median(histograms[2])];
}
