import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { detectorInput } from '../detect/input.ts';

/** Side of the square the structure network sees. */
export const structureSide = 488;

/** ImageNet's mean and deviation, in the order the network was trained on: its planes are B, G, R with the figures of R, G, B. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/** A region of the raster as the structure network wants it: longest side 488, normalised, at the top left of a square of zeros. */
export function structureInput(raster: Raster, region: Region): Float32Array {
  const scale = structureSide / Math.max(region.width, region.height);
  const width = Math.max(1, Math.floor(region.width * scale));
  const height = Math.max(1, Math.floor(region.height * scale));
  const pixels = detectorInput(raster, region, width, height);
  const out = new Float32Array(3 * structureSide * structureSide);
  for (let plane = 0; plane < 3; plane++) {
    const [factor, offset] = [0.5 / deviation[plane]!, (0.5 - mean[plane]!) / deviation[plane]!];
    for (let y = 0; y < height; y++) {
      const from = (plane * height + y) * width;
      const to = (plane * structureSide + y) * structureSide;
      for (let x = 0; x < width; x++) out[to + x] = pixels[from + x]! * factor + offset;
    }
  }
  return out;
}
