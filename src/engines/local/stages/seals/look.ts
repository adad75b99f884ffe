import type { Raster } from '../../../../types/raster.ts';
import { readSeals } from '../../../../vision/seals/read-seals.ts';
import type { Models } from '../../models.ts';

export const sealsLook = ({ recogniser }: Models) => ({
  /** Seals and stamps, with what runs along their rims. */
  seals: ({ raster }: { raster: Raster }) => readSeals(() => recogniser('recognise'), raster),
});
