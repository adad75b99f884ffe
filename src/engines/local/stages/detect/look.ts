import type { Raster } from '../../../../types/raster.ts';
import { textBoxes } from '../../../../vision/detect/boxes.ts';
import type { Tile } from '../../../../vision/detect/plan.ts';
import { detectTile } from '../../../../vision/detect/tile.ts';
import type { Models } from '../../models.ts';

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
  findBoxes: ({ map, width, height }: { map: Uint8Array; width: number; height: number }) =>
    textBoxes(map, width, height),
});
