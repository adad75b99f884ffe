import type { Region } from '../../geometry/region.ts';
import type { Session } from '../../runtime/session.ts';
import type { Raster } from '../../types/raster.ts';
import { textMap } from './detector.ts';
import type { Tile } from './plan.ts';

/** Runs the detector on one tile and writes what counts of its answer, × 255, into the page's map. */
export async function detectTile(
  session: Session,
  raster: Raster,
  tile: Tile,
  map: Uint8Array,
  mapWidth: number,
): Promise<void> {
  const { keep } = tile;
  if (isPlain(raster, tile.region)) {
    for (let y = 0; y < keep.height; y++) {
      const to = (tile.y + y) * mapWidth + tile.x;
      map.fill(0, to, to + keep.width);
    }
    return;
  }
  const found = await textMap(session, raster, tile.region, tile.width, tile.height);
  for (let y = 0; y < keep.height; y++) {
    const from = (keep.y + y) * tile.width + keep.x;
    const to = (tile.y + y) * mapWidth + tile.x;
    for (let x = 0; x < keep.width; x++) map[to + x] = found[from + x]! * 255 + 0.5;
  }
}

/** Whether a region has one colour alone, as most of a picture that was made to cost time: no text is there. */
function isPlain({ data, width, height }: Raster, region: Region): boolean {
  const [left, top] = [Math.max(0, Math.floor(region.x)), Math.max(0, Math.floor(region.y))];
  const right = Math.min(width, Math.ceil(region.x + region.width));
  const bottom = Math.min(height, Math.ceil(region.y + region.height));
  const first = (top * width + left) * 3;
  const [r, g, b] = [data[first], data[first + 1], data[first + 2]];
  for (let y = top; y < bottom; y++) {
    const end = (y * width + right) * 3;
    for (let at = (y * width + left) * 3; at < end; at += 3) {
      if (data[at] !== r || data[at + 1] !== g || data[at + 2] !== b) return false;
    }
  }
  return true;
}
