import type { Region } from '../../../../geometry/region.ts';
import type { Raster } from '../../../../types/raster.ts';
import { lookAtLines } from '../../../../vision/typography/look-at-lines.ts';

export const typographyLook = {
  /** How wide the strokes of level lines are, and what little ink stands before them. */
  lookAtLines: ({ raster, lines }: { raster: Raster; lines: readonly Region[] }) => lookAtLines(raster, lines),
};
