import type { Region } from '../../../../geometry/region.ts';
import type { Raster } from '../../../../types/raster.ts';
import { findDrawings } from '../../../../vision/drawings/find-drawings.ts';
import { findRegions } from '../../../../vision/layout/find-regions.ts';
import type { Models } from '../../models.ts';

export const figuresLook = ({ layout }: Models) => ({
  /** Titles, text, figures, tables and more of an upright page. */
  layout: async ({ raster }: { raster: Raster }) => findRegions(await layout(), raster),
  /** Charts, pictures and panels of an upright page whose text has the height `em` and stands in `lines`. */
  drawings: ({ raster, em, lines }: { raster: Raster; em: number; lines: readonly Region[] }) =>
    findDrawings(raster, em, lines),
});
