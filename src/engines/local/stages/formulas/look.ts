import type { Region } from '../../../../geometry/region.ts';
import type { Cancelled } from '../../../../runtime/steps.ts';
import type { Raster } from '../../../../types/raster.ts';
import { formulaParts } from '../../../../vision/formula/parts.ts';
import { readFormula } from '../../../../vision/formula/read-formula.ts';
import { findBars } from '../../../../vision/typography/find-bars.ts';
import { lookAtSigns } from '../../../../vision/typography/look-at-signs.ts';
import type { Models } from '../../models.ts';

export const formulasLook = ({ formula }: Models) => ({
  /** Where in level lines white and small signs stand. */
  lookAtSigns: ({ raster, lines }: { raster: Raster; lines: readonly Region[] }) => lookAtSigns(raster, lines),
  /** The bars of fractions between what stands above and below them. */
  findBars: ({ raster, regions }: { raster: Raster; regions: readonly Region[] }) => findBars(raster, regions),
  /** Whether a region shows formulas only, and where each of them stands. */
  formulaParts: ({ raster, region }: { raster: Raster; region: Region }) => formulaParts(raster, region),
  /** The formula that fills a region; undefined where that shows no ink. Ends early when its request is cancelled. */
  formula: async ({ raster, ...shown }: { raster: Raster; region: Region; glyph?: number }, cancelled: Cancelled) =>
    readFormula(await formula(), raster, shown, cancelled),
});
