import type { Region } from '../../../../geometry/region.ts';
import type { Raster } from '../../../../types/raster.ts';
import { findTables } from '../../../../vision/page/find-tables.ts';
import type { PageLines } from '../../../../vision/page/page-line.ts';
import { findMarks } from '../../../../vision/table/find-marks.ts';
import { findRulings } from '../../../../vision/table/rulings.ts';
import { readStructure } from '../../../../vision/table/structure.ts';
import type { Models } from '../../models.ts';

export const tablesLook = ({ table, page }: Models) => ({
  /** Printed lines of a region with text of height `em`. */
  rulings: ({ raster, region, em }: { raster: Raster; region: Region; em: number }) => findRulings(raster, region, em),
  /** What little ink stands in places without text. */
  marks: ({ raster, places, em }: { raster: Raster; places: readonly Region[]; em: number }) =>
    findMarks(raster, places, em),
  /** Rows, columns and spans of the table that fills a region. */
  structure: async ({ raster, region }: { raster: Raster; region: Region }) =>
    readStructure(await table(), raster, region),
  /** The tables among the lines of a page. */
  learnedTables: async (lines: PageLines) => findTables(await page(), lines),
});
