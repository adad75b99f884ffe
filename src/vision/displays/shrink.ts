import type { Raster } from '../../types/raster.ts';

/**
 * A picture of a `by`-th of the width and height, each pixel the mean of `by` × `by` pixels; rows and columns that are left over at the right and at the
 * bottom are left out.
 * @param by a whole number
 */
export function shrunk(raster: Raster, by: number): Pick<Raster, 'width' | 'height' | 'data'> {
  if (by === 1) return raster;
  const [width, height] = [Math.floor(raster.width / by), Math.floor(raster.height / by)];
  const data = new Uint8Array(width * height * 3);
  const sums = new Uint32Array(width * 3);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = y * by; row < (y + 1) * by; row++) {
      let from = row * raster.width * 3;
      for (let x = 0; x < width * by; x++, from += 3) {
        const to = Math.floor(x / by) * 3;
        for (let channel = 0; channel < 3; channel++) sums[to + channel]! += raster.data[from + channel]!;
      }
    }
    for (let i = 0; i < sums.length; i++) data[y * sums.length + i] = sums[i]! / (by * by);
  }
  return { width, height, data };
}
