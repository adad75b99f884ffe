import { lineHeight } from './crop.ts';

/** Where the ink of a strip lies, as shares of its width and height. */
export interface StripInk {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Wide places without ink between `left` and `right`, from left to right; absent where there is none. */
  readonly gaps?: readonly Gap[];
}

/** From where to where, as shares of the strip's width. */
export type Gap = readonly [from: number, to: number];

/** Share of the strip's height by which a box reaches beyond the ink on each side: measured on drawn lines of known extent. */
const usualMargin = 0.11;
/** Share of the way from paper to ink at which a pixel counts as ink. */
const inkFrom = 0.4;
/** Least distance of ink from paper, the range of a channel being 2: less is noise. */
const leastContrast = 0.12;
/** Share of a row or column above which its ink is a printed rule, not letters. */
const rule = 0.9;
/** Pixels a row or column may hold and still count as empty. */
const speck = 1;
/** Shares of the first row and of the first column that may be a tail or a stroke that ends there; more is no paper but a picture. */
const fewAtRim = 0.1;
const fewAtSide = 0.3;
/** Least width of a gap that is told, in strip heights: the space between capitals of typewriter type reaches 0.8. */
const wideGap = 0.9;
/** How far inward the edge of the ink is looked for, in strip heights. */
const reach = 0.75;

/**
 * The extent of the ink in a strip. Paper is the median grey, ink what is nearer to the darkest or brightest hundredth, whichever is
 * farther away. An edge lies where the ink that stands at the usual margin ends; beyond an empty row or column is another line's.
 * @param pixels three planes of `lineHeight` rows of `stride` values from −1 to 1, from `offset`
 * @param width used part of each row
 * @returns undefined where nothing stands out from the paper
 */
export function stripInk(pixels: Float32Array, offset: number, width: number, stride: number): StripInk | undefined {
  const ink = inkMask(pixels, offset, width, stride);
  if (!ink) return undefined;
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(lineHeight);
  for (let y = 0, at = 0; y < lineHeight; y++) {
    let count = 0;
    for (let x = 0; x < width; x++, at++) {
      const inked = ink[at]!;
      columns[x]! += inked;
      count += inked;
    }
    rows[y] = count;
  }
  for (let x = 0; x < width; x++) if (columns[x]! > rule * lineHeight) clearColumn(ink, x, width, columns, rows);
  if (width > lineHeight) for (let y = 0; y < lineHeight; y++) if (rows[y]! > rule * width) rows[y] = 0;
  const margin = Math.round(usualMargin * lineHeight);
  const few = fewAtRim * width;
  const top = edge(rows, margin, 1, few);
  const bottom = edge(rows, lineHeight - 1 - margin, -1, few);
  if (top >= bottom) return undefined;
  // What stands above and below the line itself does not count.
  for (let y = 0; y < lineHeight; y++) {
    if (y >= top && y <= bottom) continue;
    for (let x = 0, at = y * width; x < width; x++, at++) columns[x]! -= ink[at]!;
  }
  const inset = Math.min(margin, width >> 2);
  const tail = fewAtSide * (bottom - top);
  const left = edge(columns, inset, 1, tail);
  const right = edge(columns, width - 1 - inset, -1, tail);
  if (left >= right) return undefined;
  const gaps = gapsIn(columns.subarray(0, right), left);
  return {
    left: left / width,
    top: top / lineHeight,
    right: (right + 1) / width,
    bottom: (bottom + 1) / lineHeight,
    ...(gaps.length > 0 && { gaps: gaps.map(([from, to]): Gap => [from / width, to / width]) }),
  };
}

/** Wide runs of empty columns from a place on that end before the last one. */
function gapsIn(columns: Uint32Array, from: number): Gap[] {
  const gaps: Gap[] = [];
  let start = from;
  for (let x = from; x < columns.length; x++) {
    if (columns[x]! <= speck) continue;
    if (x - start >= wideGap * lineHeight) gaps.push([start, x]);
    start = x + 1;
  }
  return gaps;
}

/** 1 where a grey is nearer to the ink than `inkFrom` says, else 0; undefined where nothing stands out. */
function inkMask(pixels: Float32Array, offset: number, width: number, stride: number): Uint8Array | undefined {
  const levels = new Uint32Array(256);
  const grey = greys(pixels, offset, width, stride, levels);
  const dark = quantile(levels, 0.01 * grey.length);
  const paper = quantile(levels, 0.5 * grey.length);
  const bright = quantile(levels, 0.99 * grey.length);
  const away = paper - dark > bright - paper ? dark - paper : bright - paper;
  if (Math.abs(away) < leastContrast * 127.5) return undefined;
  const limit = paper + inkFrom * away;
  const isInk = Uint8Array.from(levels, (_, level) => Number(away < 0 ? level < limit : level > limit));
  // In place: a grey is not needed once it is judged.
  for (let i = 0; i < grey.length; i++) grey[i] = isInk[grey[i]!]!;
  return grey;
}

function clearColumn(ink: Uint8Array, x: number, width: number, columns: Uint32Array, rows: Uint32Array): void {
  for (let y = 0, at = x; y < lineHeight; y++, at += width) {
    rows[y]! -= ink[at]!;
    ink[at] = 0;
  }
  columns[x] = 0;
}

/** The strip's greys from 0 to 255, without padding; counts them by `levels`. */
function greys(pixels: Float32Array, offset: number, width: number, stride: number, levels: Uint32Array): Uint8Array {
  const plane = lineHeight * stride;
  const grey = new Uint8Array(lineHeight * width);
  for (let y = 0, to = 0; y < lineHeight; y++) {
    for (let x = 0, at = offset + y * stride; x < width; x++, at++, to++) {
      const level = ((pixels[at]! + pixels[at + plane]! + pixels[at + 2 * plane]! + 3) * 42.5) | 0;
      grey[to] = level;
      levels[level]!++;
    }
  }
  return grey;
}

function quantile(levels: Uint32Array, count: number): number {
  let passed = 0;
  for (let level = 0; level < 256; level++) {
    passed += levels[level]!;
    if (passed > count) return level;
  }
  return 255;
}

/**
 * The outermost inked place of the ink that stands at or beyond `usual`; `usual` itself where ink goes on beyond the rim.
 * @param inward 1 or −1
 * @param few pixels at the rim that may be the end of a letter
 */
function edge(counts: Uint32Array, usual: number, inward: 1 | -1, few: number): number {
  const inked = (at: number) => counts[at]! > speck;
  if (inked(usual)) {
    let at = usual;
    while (at - inward >= 0 && at - inward < counts.length && inked(at - inward)) at -= inward;
    const atRim = at === 0 || at === counts.length - 1;
    return atRim && counts[at]! > few ? usual : at;
  }
  const limit = Math.min(counts.length - 1, reach * lineHeight);
  for (let step = 1; step <= limit; step++) {
    const at = usual + inward * step;
    if (at < 0 || at >= counts.length) break;
    if (inked(at)) return at;
  }
  return usual;
}
