import type { Raster } from '../../../../types/raster.ts';
import { findRegions } from '../../../../vision/layout/find-regions.ts';
import type { Models } from '../../models.ts';

export const figuresLook = ({ layout }: Models) => ({
  /** Titles, text, figures, tables and more of an upright page. */
  layout: async ({ raster }: { raster: Raster }) => findRegions(await layout(), raster),
});
