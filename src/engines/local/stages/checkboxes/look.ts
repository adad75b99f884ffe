import type { Raster } from '../../../../types/raster.ts';
import { findCheckboxes } from '../../../../vision/checkboxes/find-checkboxes.ts';

export const checkboxesLook = {
  /** Boxes to tick beside text of height `em`. */
  checkboxes: ({ raster, em }: { raster: Raster; em: number }) => findCheckboxes(raster, em),
};
