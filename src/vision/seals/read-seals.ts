import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { lineHeight } from '../recognise/crop.ts';
import type { Reading } from '../recognise/ctc.ts';
import { type Recogniser, recognise } from '../recognise/recogniser.ts';
import { findRings } from './find-rings.ts';
import { type Strip, unroll } from './unroll.ts';

/** What runs along a rim in one direction. */
export interface RimText {
  readonly text: string;
  readonly confidence: number;
}

/** A seal or stamp, in the pixels of the raster. */
export interface SeenSeal {
  readonly box: Box;
  /** An ellipse; else a rectangle. */
  readonly round: boolean;
  /** Along the rim, clockwise. */
  readonly rim?: RimText;
  /** Along the lower rim from left to right, where it runs the other way. */
  readonly lower?: RimText;
  /** Where the text of the rim ends inwards, in radii. */
  readonly inner: number;
}

/** Letters this much further apart than most, and than this in their height, are not of one piece. */
const further = 2.5;
const apart = 0.7;
/** Room beside a piece, in pixels of the strip. */
const margin = 8;
/** A column with less ink is between letters. */
const leastInk = 0.08;
/** How much surer a piece must be when it is turned. */
const surelyTurned = 0.1;
/** A ring with fewer letters along it, or less sure ones, is a drawing. */
const leastLetters = 3;
const leastSure = 0.6;

/** Seals and stamps on a page with what runs along their rims; what stands level in them is read with the page's lines. */
export async function readSeals(recogniser: () => Promise<Recogniser>, page: Raster): Promise<SeenSeal[]> {
  const seals: SeenSeal[] = [];
  for (const frame of findRings(page)) {
    if (!frame.round) {
      seals.push({ ...frame, inner: 1 });
      continue;
    }
    const strip = unroll(page, frame);
    const texts = strip && (await readRim(await recogniser(), strip));
    if (texts) seals.push({ ...frame, ...texts, inner: strip.inner });
  }
  return seals;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Whether it stands on the lower half of the ring. */
  readonly low: boolean;
}

async function readRim(recogniser: Recogniser, strip: Strip): Promise<Pick<SeenSeal, 'rim' | 'lower'> | undefined> {
  const { turned, pieces } = piecesOf(strip);
  if (pieces.length === 0) return undefined;
  const readings = await recognise(
    recogniser,
    turned,
    pieces.flatMap((piece) => [standing(piece), onItsHead(piece)]),
  );
  const rim: Reading[] = [];
  const lower: Reading[] = [];
  pieces.forEach(({ low }, i) => {
    const [clockwise, other] = [readings[2 * i]!, readings[2 * i + 1]!];
    if (low && other.confidence > clockwise.confidence + surelyTurned) lower.unshift(other);
    else rim.push(clockwise);
  });
  const along = joined(rim);
  if (!along || along.text.length < leastLetters || along.confidence < leastSure) return undefined;
  const below = joined(lower);
  return { rim: along, ...(below && below.confidence >= leastSure && { lower: below }) };
}

function joined(readings: readonly Reading[]): RimText | undefined {
  const said = readings.filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return undefined;
  const texts = said.map(({ text }) => text.trim());
  const spaced = texts.every((text) => /^[\p{Script=Latin}\P{L}]+$/u.test(text));
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const confidence = said.reduce((sum, { confidence }, i) => sum + confidence * texts[i]!.length, 0) / letters;
  return { text: texts.join(spaced ? ' ' : ''), confidence };
}

/** The strip turned so that it begins in its widest gap, and what stands between gaps. */
function piecesOf({ raster, ink }: Strip): { turned: Raster; pieces: Piece[] } {
  const width = ink.length;
  const inked = (x: number) => ink[((x % width) + width) % width]! > leastInk;
  let [start, widest] = [0, 0];
  for (let x = 0, run = 0; x < 2 * width; x++) {
    run = inked(x) ? 0 : Math.min(run + 1, width);
    if (run > widest) [start, widest] = [x - Math.floor(run / 2), run];
  }
  start = ((start % width) + width) % width;
  const gap = Math.max(apart * lineHeight, further * usualGap(ink));
  const pieces: Piece[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let x = 0; x < width; x++) {
    if (!inked(start + x)) continue;
    if (x - last > gap) pieces.push({ from: x, to: x + 1, low: false });
    pieces[pieces.length - 1] = { ...pieces.at(-1)!, to: x + 1 };
    last = x;
  }
  return {
    turned: shifted(raster, start),
    pieces: pieces.map(({ from, to }) => {
      const share = (((start + (from + to) / 2) / width) % 1) as number;
      return { from: Math.max(0, from - margin), to: Math.min(width, to + margin), low: share < 0.25 || share > 0.75 };
    }),
  };
}

/** The median of the gaps between letters, in columns. */
function usualGap(ink: readonly number[]): number {
  const gaps: number[] = [];
  let last = -1;
  ink.forEach((share, x) => {
    if (share <= leastInk) return;
    if (last >= 0 && x - last > 1) gaps.push(x - last - 1);
    last = x;
  });
  return gaps.length > 0 ? median(gaps) : 0;
}

/** The strip with its columns moved around until `start` is the first. */
function shifted({ data, width, height, toSource }: Raster, start: number): Raster {
  const moved = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width * 3;
    moved.set(data.subarray(row + start * 3, row + width * 3), row);
    moved.set(data.subarray(row, row + start * 3), row + (width - start) * 3);
  }
  return { data: moved, width, height, toSource };
}

const standing = ({ from, to }: Piece): Quad => [
  [from, 0],
  [to, 0],
  [to, lineHeight],
  [from, lineHeight],
];
const onItsHead = ({ from, to }: Piece): Quad => [
  [to, lineHeight],
  [from, lineHeight],
  [from, 0],
  [to, 0],
];
