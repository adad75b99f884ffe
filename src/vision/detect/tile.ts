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
  const found = await textMap(session, raster, tile.region, tile.width, tile.height);
  const { keep } = tile;
  for (let y = 0; y < keep.height; y++) {
    const from = (keep.y + y) * tile.width + keep.x;
    const to = (tile.y + y) * mapWidth + tile.x;
    for (let x = 0; x < keep.width; x++) map[to + x] = found[from + x]! * 255 + 0.5;
  }
}
