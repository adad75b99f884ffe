import { Tensor } from 'onnxruntime-node';
import type { Session } from '../../runtime/session.ts';
import type { SeenRegion } from '../../types/layout-region.ts';
import type { Raster } from '../../types/raster.ts';
import { decodeRegions } from './decode-regions.ts';
import { layoutHeight, layoutInput, layoutWidth } from './layout-input.ts';

const strides = [8, 16, 32, 64] as const;

/** Titles, text, figures, tables and more of an upright page, surest first, in its pixels. */
export async function findRegions(session: Session, raster: Raster): Promise<SeenRegion[]> {
  const input = new Tensor('float32', layoutInput(raster), [1, 3, layoutHeight, layoutWidth]);
  const outputs = await session.run(input);
  const output = (name: string) => {
    const found = outputs[name];
    if (!found) throw new Error(`the layout network gave no ${name}`);
    return found.data as Float32Array;
  };
  const grids = strides.map((stride) => ({
    stride,
    scores: output(`scores.${stride}`),
    distances: output(`boxes.${stride}`),
  }));
  return decodeRegions(grids, raster.width, raster.height);
}
