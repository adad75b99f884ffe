import type { Bend } from '../../../../types/bend.ts';
import type { Raster } from '../../../../types/raster.ts';
import { flatten } from '../../../../vision/bend/flatten.ts';
import { textBoxes } from '../../../../vision/detect/boxes.ts';
import type { Tile } from '../../../../vision/detect/plan.ts';
import { detectTile } from '../../../../vision/detect/tile.ts';
import type { Models } from '../../models.ts';
import { sharedMemory } from '../shared-memory.ts';

export const detectLook = ({ detect }: Models) => ({
  /** Writes how likely each pixel of a tile is text into the page's map. */
  detectTile: async ({
    raster,
    tile,
    map,
    mapWidth,
  }: {
    raster: Raster;
    tile: Tile;
    map: Uint8Array;
    mapWidth: number;
  }) => detectTile(await detect(), raster, tile, map, mapWidth),
  /** The raster as it would be if the page had lain flat. */
  flatten: ({ raster, bend, slab }: { raster: Raster; bend: Bend; slab: Uint8Array }) =>
    flatten(raster, bend, sharedMemory(slab)),
  findBoxes: ({ map, width, height }: { map: Uint8Array; width: number; height: number }) =>
    textBoxes(map, width, height),
});
