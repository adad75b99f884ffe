import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';

/**
 * Where a region of the raster is darker than the mean of its surroundings: works on any background, sees grey and coloured lines.
 * @param reach half the side of the surroundings, in pixels
 * @param contrast darker than its surroundings by this much, of 255, is ink
 * @returns region width × height, 1 for ink
 */
export function inkMask(raster: Raster, { x, y, width, height }: Region, reach: number, contrast: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let from = ((y + row) * raster.width + x) * 3;
    for (let i = row * width, end = i + width; i < end; i++, from += 3)
      grey[i] = (77 * raster.data[from]! + 150 * raster.data[from + 1]! + 29 * raster.data[from + 2]!) >> 8;
  }
  const mask = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const addRow = (row: number, sign: number) => {
    for (let i = 0, at = row * width; i < width; i++, at++) sums[i]! += sign * grey[at]!;
  };
  for (let row = 0; row < Math.min(height, reach); row++) addRow(row, 1);
  for (let row = 0; row < height; row++) {
    if (row + reach < height) addRow(row + reach, 1);
    if (row - reach > 0) addRow(row - reach - 1, -1);
    const rows = Math.min(height - 1, row + reach) - Math.max(0, row - reach) + 1;
    markRow(grey, sums, rows, reach, contrast, mask, row * width);
  }
  return mask;
}

/** One row: a window slides over the sums of the columns. */
function markRow(
  grey: Uint8Array,
  sums: Uint32Array,
  rows: number,
  reach: number,
  contrast: number,
  mask: Uint8Array,
  at: number,
): void {
  const width = sums.length;
  let sum = 0;
  for (let i = 0; i < Math.min(width, reach); i++) sum += sums[i]!;
  for (let i = 0; i < width; i++) {
    if (i + reach < width) sum += sums[i + reach]!;
    if (i - reach > 0) sum -= sums[i - reach - 1]!;
    const columns = Math.min(width - 1, i + reach) - Math.max(0, i - reach) + 1;
    if ((grey[at + i]! + contrast) * rows * columns < sum) mask[at + i] = 1;
  }
}
