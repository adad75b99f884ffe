import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';

/** A picture of one channel, rows from the top. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Thousandths of a grey level: 0.299 R + 0.587 G + 0.114 B is a whole number of them. */
const levels = 255_001;

/** Less between the darkest and the lightest pixel is plain ground: paper, noise. */
const leastContrast = 24_000;

/**
 * A region as dark ink on light ground, contrast stretched: the 90th percentile becomes white, the 0.5th (or halfway to a
 * still darker pixel) black. The ground is what most of the region's border shows. Without contrast, all is ground.
 */
export function toGrey(raster: Raster, region: Region): Grey {
  const { width, height } = region;
  const values = new Uint32Array(width * height);
  const counts = new Uint32Array(levels);
  for (let row = 0, at = 0; row < height; row++) {
    let from = ((region.y + row) * raster.width + region.x) * 3;
    for (const end = at + width; at < end; at++, from += 3) {
      const value = 299 * raster.data[from]! + 587 * raster.data[from + 1]! + 114 * raster.data[from + 2]!;
      values[at] = value;
      counts[value]!++;
    }
  }
  let [least, most] = [0, levels - 1];
  while (counts[least] === 0) least++;
  while (counts[most] === 0) most--;
  if (most - least < leastContrast) return { width, height, data: new Uint8Array(values.length).fill(255) };
  const dark = borderMedian(values, width, height) < (least + most) / 2;
  if (dark) {
    counts.reverse();
    for (let i = 0; i < values.length; i++) values[i] = levels - 1 - values[i]!;
  }
  const blackest = dark ? levels - 1 - most : least;
  const white = percentile(counts, values.length, 0.9);
  let black = percentile(counts, values.length, 0.005);
  if (blackest < black) black = (black + blackest) / 2;
  const stretch = 255 / Math.max(white - black, 16_000);
  const data = new Uint8Array(values.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.min(255, Math.max(0, (values[i]! - black) * stretch));
  return { width, height, data };
}

/** Of the first and last row and column, each whole. */
function borderMedian(values: Uint32Array, width: number, height: number): number {
  const border = new Uint32Array(2 * (width + height));
  border.set(values.subarray(0, width));
  border.set(values.subarray(values.length - width), width);
  for (let y = 0, at = 2 * width; y < height; y++, at += 2) {
    border[at] = values[y * width]!;
    border[at + 1] = values[y * width + width - 1]!;
  }
  border.sort();
  return (border[border.length / 2 - 1]! + border[border.length / 2]!) / 2;
}

/** With linear interpolation between the two values next to it. */
function percentile(counts: Uint32Array, total: number, share: number): number {
  const rank = share * (total - 1);
  const below = Math.floor(rank);
  let [seen, value] = [0, -1];
  while (seen <= below) seen += counts[++value]!;
  if (seen > below + 1 || rank === below) return value;
  let next = value + 1;
  while (counts[next] === 0) next++;
  return value + (next - value) * (rank - below);
}
