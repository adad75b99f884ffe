import type { Region } from '../../../../geometry/region.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import { readDisplays } from '../../../../vision/displays/read-displays.ts';
import { recognise } from '../../../../vision/recognise/recogniser.ts';
import { signsIn } from '../../../../vision/recognise/signs.ts';
import type { RecogniserName } from '../../model-files.ts';
import type { Models } from '../../models.ts';

/** Lines to be read. */
export interface Reading {
  readonly raster: Raster;
  readonly quads: readonly Quad[];
  readonly by: RecogniserName;
  /** How much wider the lines are shown; absent, as they are. */
  readonly stretch?: number;
}

export const recogniseLook = ({ recogniser }: Models) => ({
  recognise: async ({ raster, quads, by, stretch }: Reading) => recognise(await recogniser(by), raster, quads, stretch),
  /** The rows of seven-segment displays. */
  displays: ({ raster }: { raster: Raster }) => readDisplays(raster),
  /** The connected ink of lines. */
  signs: ({ raster, regions }: { raster: Raster; regions: readonly Region[] }) => signsIn(raster, regions),
});
