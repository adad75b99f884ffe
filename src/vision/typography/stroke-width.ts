import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';

/** Differences from the paper below this, of 255, are noise. */
const noise = 24;
/** Share of a line's pixels that are darker (or lighter) than the paper at most. */
const paperAt = 0.85;

/**
 * Mean width of the strokes that a row of pixels crosses, in pixels and parts of them: twice the ink, divided by how much it rises
 * and falls along the rows. Grey edges count as far as they are dark, so small text is measured as well as large.
 * @returns 0 where there is no ink
 */
export function strokeWidth(raster: Raster, region: Region): number {
  const [x0, y0] = [Math.max(0, Math.round(region.x)), Math.max(0, Math.round(region.y))];
  const width = Math.min(raster.width, Math.round(region.x + region.width)) - x0;
  const height = Math.min(raster.height, Math.round(region.y + region.height)) - y0;
  if (width < 2 || height < 2) return 0;
  const grey = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  for (let row = 0; row < height; row++) {
    let from = ((y0 + row) * raster.width + x0) * 3;
    for (let i = row * width, end = i + width; i < end; i++, from += 3) {
      const value = (77 * raster.data[from]! + 150 * raster.data[from + 1]! + 29 * raster.data[from + 2]!) >> 8;
      grey[i] = value;
      counts[value]!++;
    }
  }
  const [low, middle, high] = [1 - paperAt, 0.5, paperAt].map((share) => quantile(counts, share * grey.length));
  // Most of a line is paper: the middle lies nearer to it.
  const dark = high! - middle! <= middle! - low!;
  const paper = dark ? high! : low!;
  const ink = (at: number) => Math.max(0, (dark ? paper - grey[at]! : grey[at]! - paper) - noise);
  let [sum, changes] = [0, 0];
  for (let row = 0; row < height; row++) {
    let last = 0;
    for (let i = row * width, end = i + width; i < end; i++) {
      const here = ink(i);
      sum += here;
      changes += Math.abs(here - last);
      last = here;
    }
    changes += last;
  }
  return changes === 0 ? 0 : (2 * sum) / changes;
}

function quantile(counts: Uint32Array, rank: number): number {
  let passed = 0;
  for (let value = 0; value < counts.length; value++) {
    passed += counts[value]!;
    if (passed > rank) return value;
  }
  return 255;
}
