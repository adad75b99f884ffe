import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import { seeWritings } from '../../../../vision/writing/see-writings.ts';
import type { Models } from '../../models.ts';

export const scriptsLook = ({ writing }: Models) => ({
  /** What lines are written in: a share for each writing. */
  writings: async ({ raster, quads }: { raster: Raster; quads: readonly Quad[] }) =>
    seeWritings(await writing(), raster, quads),
});
