import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';

/** A page in cells, row by row. */
export interface Cells {
  readonly width: number;
  readonly height: number;
  /** Pixels of a cell's side. */
  readonly side: number;
  readonly kinds: Uint8Array;
}

type Paper = readonly [red: number, green: number, blue: number];

export const ground = 0;
export const ink = 1;
export const text = 2;

/** Cells of a text's height. */
export const perHeight = 4;
/** Differs from the ground by this much in one channel, of 255: pale boxes of charts do, noise of JPEG does not. */
const contrast = 24;
/** Cells of so many pixels a side are fine enough; of larger ones not every pixel is looked at. */
const fineSide = 4;
/** Share of a cell's pixels that make it ink: a line of one pixel in a cell of eight. */
const leastInk = 0.1;
/** Share of a page that its ground covers at least; of photographed paper, no one colour does. */
const leastGround = 0.4;
/** A cell among eight others of so much ink each is no letter of the text's size: a bar between its label and its number. */
const leastFull = 0.9;
const largeText = 1.8;
/** Colours are counted in steps of so many bits a channel. */
const bits = 5;
/** Every so many-th pixel is counted. */
const stride = 7;
/** Letters reach so far beyond their line, in text heights. */
const beyond = 0.25;

/**
 * The page in cells; undefined where it has no ground of one colour.
 * @param em height of the text, in pixels
 * @param lines where text stands
 */
export function cellsOf(raster: Raster, em: number, lines: readonly Region[]): Cells | undefined {
  const paper = groundOf(raster);
  if (!paper) return undefined;
  const side = Math.max(2, Math.round(em / perHeight));
  const [width, height] = [Math.ceil(raster.width / side), Math.ceil(raster.height / side)];
  const step = Math.max(1, Math.floor(side / fineSide));
  const full = (side / step) ** 2;
  const counts = inkOf(raster, paper, { side, step, width, height });
  const kinds = Uint8Array.from(counts, (count) => (count > leastInk * full ? ink : ground));
  const isFull = (at: number) => (counts[at] ?? 0) >= leastFull * full;
  const isSolid = (at: number) =>
    [-width, 0, width].every((row) => [-1, 0, 1].every((step) => isFull(at + row + step)));
  for (const line of lines) {
    const reach = beyond * em;
    const [left, top] = [
      Math.max(0, Math.floor((line.x - reach) / side)),
      Math.max(0, Math.floor((line.y - reach) / side)),
    ];
    const right = Math.min(width, Math.ceil((line.x + line.width + reach) / side));
    const bottom = Math.min(height, Math.ceil((line.y + line.height + reach) / side));
    const large = line.height > largeText * em;
    for (let y = top; y < bottom; y++)
      for (let at = y * width + left; at < y * width + right; at++) if (large || !isSolid(at)) kinds[at] = text;
  }
  return { width, height, side, kinds };
}

/** Pixels of each cell that are not of the paper's colour, of those `step` apart. */
function inkOf(
  { width, height, data }: Raster,
  paper: Paper,
  cells: { readonly side: number; readonly step: number; readonly width: number; readonly height: number },
): Uint16Array {
  const counts = new Uint16Array(cells.width * cells.height);
  const { side, step } = cells;
  for (let y = 0; y < height; y += step) {
    const row = Math.floor(y / side) * cells.width;
    for (let cell = 0; cell < cells.width; cell++) {
      const end = Math.min(width, (cell + 1) * side);
      let count = 0;
      for (let x = cell * side; x < end; x += step) if (isOff(data, 3 * (y * width + x), paper)) count++;
      counts[row + cell]! += count;
    }
  }
  return counts;
}

function isOff(data: Uint8Array, at: number, [red, green, blue]: Paper): boolean {
  return (
    Math.abs(data[at]! - red) > contrast ||
    Math.abs(data[at + 1]! - green) > contrast ||
    Math.abs(data[at + 2]! - blue) > contrast
  );
}

/** The colour that most of the page has. */
function groundOf({ data }: Raster): Paper | undefined {
  const shift = 8 - bits;
  const counts = new Uint32Array(1 << (3 * bits));
  let total = 0;
  for (let at = 0; at + 2 < data.length; at += 3 * stride, total++)
    counts[((data[at]! >> shift) << (2 * bits)) | ((data[at + 1]! >> shift) << bits) | (data[at + 2]! >> shift)]!++;
  let most = 0;
  for (let i = 1; i < counts.length; i++) if (counts[i]! > counts[most]!) most = i;
  const half = 1 << (shift - 1);
  const channel = (step: number) => (((most >> (step * bits)) & ((1 << bits) - 1)) << shift) + half;
  const paper = [channel(2), channel(1), channel(0)] satisfies Paper;
  let like = 0;
  for (let at = 0; at + 2 < data.length; at += 3 * stride) if (!isOff(data, at, paper)) like++;
  return like >= leastGround * total ? paper : undefined;
}
