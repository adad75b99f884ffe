import { Tensor } from 'onnxruntime-node';
import type { Region } from '../../geometry/region.ts';
import { createScratch } from '../../runtime/scratch.ts';
import type { Session } from '../../runtime/session.ts';
import type { Raster } from '../../types/raster.ts';
import { detectorInput } from './input.ts';

/** The network's sides must be multiples of this. */
export const detectorStride = 32;

/** A tile and its overlap, in three planes. */
const scratch = createScratch(3 * 1_600_000);

/**
 * Probability of text at each pixel of a region, seen at width × height.
 * @param width multiple of `detectorStride`, as is `height`
 * @returns width × height values from 0 to 1, row by row
 */
export async function textMap(
  session: Session,
  raster: Raster,
  region: Region,
  width: number,
  height: number,
): Promise<Float32Array> {
  const pixels = detectorInput(raster, region, width, height, scratch.take(3 * width * height));
  const input = new Tensor('float32', pixels, [1, 3, height, width]);
  const [output] = Object.values(await session.run(input));
  if (!output || output.size !== width * height) throw new Error('the detector answered with another shape');
  return output.data as Float32Array;
}
