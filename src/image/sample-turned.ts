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
  for (let y = 0, to = 0; y < height; y++) {
    // Of the centre of the row's first pixel, counted from the centre of the raster's first pixel.
    let u = a * 0.5 + c * (y + 0.5) + e - 0.5;
    let v = b * 0.5 + d * (y + 0.5) + f - 0.5;
    for (let x = 0; x < width; x++, u += a, v += b, to += 3) {
      if (u >= 0 && v >= 0 && u < raster.width - 1 && v < raster.height - 1) sampleInside(raster, u, v, out, to);
      else sampleEdge(raster, u, v, fill, out, to);
    }
  }
}

/** All four neighbours lie in the raster. Weights in 1/256, so that the sum stays in 32-bit integers. */
function sampleInside({ data, width }: Raster, u: number, v: number, out: Uint8Array, to: number): void {
  const left = u | 0;
  const top = v | 0;
  const du = ((u - left) * 256) | 0;
  const dv = ((v - top) * 256) | 0;
  const w11 = du * dv;
  const w01 = (du << 8) - w11;
  const w10 = (dv << 8) - w11;
  const w00 = 65536 - w01 - w10 - w11;
  const above = (top * width + left) * 3;
  const below = above + width * 3;
  for (let i = 0; i < 3; i++) {
    const sum =
      data[above + i]! * w00 + data[above + 3 + i]! * w01 + data[below + i]! * w10 + data[below + 3 + i]! * w11;
    out[to + i] = (sum + 32768) >> 16;
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
  for (let i = 0; i < 3; i++) {
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
