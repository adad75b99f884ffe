import { Tensor } from 'onnxruntime-node';
import { createScratch } from '../../runtime/scratch.ts';
import type { Session } from '../../runtime/session.ts';
import type { Point, Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { lineHeight, stripWidth, writeStrip } from '../recognise/crop.ts';

/** So much of a line tells what it is written in, in pixels of the strip: the network was taught with no more. */
const longest = 640;
const shortest = 24;

const scratch = createScratch(3 * lineHeight * longest);

/**
 * What lines are written in.
 * @returns for each quad the share of each of `writings`, in their order; they sum to one
 */
export async function seeWritings(session: Session, raster: Raster, quads: readonly Quad[]): Promise<number[][]> {
  const seen: number[][] = [];
  for (const quad of quads) {
    const whole = stripWidth(quad);
    const width = Math.max(shortest, Math.min(longest, whole));
    const pixels = scratch.take(3 * lineHeight * width);
    writeStrip(raster, whole > longest ? startOf(quad, longest / whole) : quad, width, pixels, 0, width);
    const { shares } = await session.run(new Tensor('float32', pixels, [1, 3, lineHeight, width]));
    seen.push(Array.from(shares!.data as Float32Array));
  }
  return seen;
}

/** The first part of a line. */
function startOf([topLeft, topRight, bottomRight, bottomLeft]: Quad, share: number): Quad {
  const between = ([x, y]: Point, [toX, toY]: Point): Point => [x + share * (toX - x), y + share * (toY - y)];
  return [topLeft, between(topLeft, topRight), between(bottomLeft, bottomRight), bottomLeft];
}
