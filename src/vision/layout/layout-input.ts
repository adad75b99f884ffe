import type { Raster } from '../../types/raster.ts';
import { detectorInput } from '../detect/input.ts';

/** What the layout network sees: every page, whatever its shape, at this size. */
export const layoutWidth = 608;
export const layoutHeight = 800;

/** ImageNet's mean and deviation, in the order the network was trained on: its planes are B, G, R with the figures of R, G, B. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/** The whole raster as the layout network wants it: stretched to its size, planes B, G, R, normalised. */
export function layoutInput(raster: Raster): Float32Array {
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height };
  const pixels = detectorInput(raster, whole, layoutWidth, layoutHeight);
  const plane = layoutWidth * layoutHeight;
  for (let p = 0; p < 3; p++) {
    const [factor, offset] = [0.5 / deviation[p]!, (0.5 - mean[p]!) / deviation[p]!];
    for (let at = p * plane, end = at + plane; at < end; at++) pixels[at] = pixels[at]! * factor + offset;
  }
  return pixels;
}
