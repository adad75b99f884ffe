import { type Affine, compose, invert } from '../types/affine.ts';
import type { Raster } from '../types/raster.ts';
import type { Size } from './resize.ts';
import { borderColour, sampleTurned } from './sample-turned.ts';

/**
 * Turns a raster on an enlarged canvas, so that no pixel is lost. Multiples of 90° move pixels exactly; other angles are
 * sampled bilinearly and the corners filled with the colour of the raster's border, so that the page seems to go on.
 * Points are continuous: pixel i reaches from i to i + 1, its centre lies at i + 0.5.
 * @param degrees clockwise on screen
 * @param allocate gives the memory of the result, as a view of exactly so many bytes
 * @returns a new raster whose `toSource` leads to the same source as before
 */
export function rotate(
  raster: Raster,
  degrees: number,
  allocate: (bytes: number) => Uint8Array = (bytes) => new Uint8Array(bytes),
): Raster {
  const quarters = degrees / 90;
  const turn = Number.isInteger(quarters) ? quarterTurn(raster, ((quarters % 4) + 4) % 4) : freeTurn(raster, degrees);
  const { width, height, back } = turn;
  const data = allocate(width * height * 3);
  if (Number.isInteger(quarters)) movePixels(raster, turn, data);
  else sampleTurned(raster, turn, borderColour(raster), data);
  return { width, height, data, toSource: compose(raster.toSource, back) };
}

/** Size of the canvas of a turned raster. */
export function turnedSize(raster: Pick<Raster, 'width' | 'height'>, degrees: number): Size {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  // What sticks out by less than a hundredth of a pixel is rounding.
  const extent = (a: number, b: number) => Math.ceil(Math.abs(a * cos) + Math.abs(b * sin) - 0.01);
  return { width: extent(raster.width, raster.height), height: extent(raster.height, raster.width) };
}

/** A turned canvas and the map from its points to those of the raster. */
export interface Turn {
  readonly width: number;
  readonly height: number;
  readonly back: Affine;
}

function quarterTurn({ width, height }: Raster, quarters: number): Turn {
  if (quarters === 1) return { width: height, height: width, back: [0, -1, 1, 0, 0, height] };
  if (quarters === 2) return { width, height, back: [-1, 0, 0, -1, width, height] };
  if (quarters === 3) return { width: height, height: width, back: [0, 1, -1, 0, width, 0] };
  return { width, height, back: [1, 0, 0, 1, 0, 0] };
}

/** Centre goes to centre. */
function freeTurn(raster: Raster, degrees: number): Turn {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const { width, height } = turnedSize(raster, degrees);
  const toMiddle: Affine = [1, 0, 0, 1, -raster.width / 2, -raster.height / 2];
  const fromMiddle: Affine = [1, 0, 0, 1, width / 2, height / 2];
  return { width, height, back: invert(compose(fromMiddle, compose([cos, sin, -sin, cos, 0, 0], toMiddle))) };
}

/** For maps of whole pixels: each output row walks through the input with a fixed step. */
function movePixels(raster: Raster, { width, height, back: [a, b, c, d, e, f] }: Turn, out: Uint8Array): void {
  const step = 3 * (a + b * raster.width);
  for (let y = 0, to = 0; y < height; y++) {
    const x0 = a * 0.5 + c * (y + 0.5) + e - 0.5;
    const y0 = b * 0.5 + d * (y + 0.5) + f - 0.5;
    let from = 3 * (x0 + y0 * raster.width);
    for (let x = 0; x < width; x++, from += step) {
      out[to++] = raster.data[from]!;
      out[to++] = raster.data[from + 1]!;
      out[to++] = raster.data[from + 2]!;
    }
  }
}
