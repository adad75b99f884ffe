import type { Region } from '../../geometry/region.ts';
import { detectorStride } from './detector.ts';

/** One call of the network: what it sees, and which part of its answer counts. */
export interface Tile {
  /** In raster pixels. */
  readonly region: Region;
  /** Size the network sees the region at. */
  readonly width: number;
  readonly height: number;
  /** The part of the answer that is kept, in its pixels; tiles overlap, so their edges are left to the neighbour. */
  readonly keep: Region;
  /** Where the kept part goes in the whole map. */
  readonly x: number;
  readonly y: number;
}

/** How a page is shown to the detector. */
export interface DetectionPlan {
  /** Size of the whole probability map. */
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
}

/** Context that a tile sees beyond what it keeps, in map pixels. */
const overlap = 64;

/** Most map pixels of one tile without its overlap. A session keeps what its largest tile needed, 225 MB: beside a page that large itself it is half. */
const tilePixels = 1_200_000;
const largePage = 14_000_000;
const tilePixelsOfLarge = 600_000;
/** Maps at least this high are cut in an upper and a lower half, so that two cores share them; a lower one may hold a single line of large type. */
const worthSharing = 736;

/**
 * Cuts a page into tiles for a map of about width · scale × height · scale pixels. The cut depends on the page alone, so that
 * an answer never depends on load.
 */
export function planDetection(pageWidth: number, pageHeight: number, scale: number): DetectionPlan {
  const width = toStride(pageWidth * scale);
  const height = toStride(pageHeight * scale);
  const [scaleX, scaleY] = [width / pageWidth, height / pageHeight];
  const count = Math.ceil((width * height) / (width * height > largePage ? tilePixelsOfLarge : tilePixels));
  const halves = height >= worthSharing && count <= 2;
  const columns = halves ? 1 : Math.max(1, Math.min(count, Math.round(Math.sqrt((count * width) / height))));
  const rows = halves ? 2 : Math.ceil(count / columns);
  const xs = cuts(width, columns);
  const ys = cuts(height, rows);
  const tiles = ys.flatMap(([top, bottom]) =>
    xs.map(([left, right]): Tile => {
      const [x0, y0] = [Math.max(0, left - overlap), Math.max(0, top - overlap)];
      const [x1, y1] = [Math.min(width, right + overlap), Math.min(height, bottom + overlap)];
      return {
        region: { x: x0 / scaleX, y: y0 / scaleY, width: (x1 - x0) / scaleX, height: (y1 - y0) / scaleY },
        width: x1 - x0,
        height: y1 - y0,
        keep: { x: left - x0, y: top - y0, width: right - left, height: bottom - top },
        x: left,
        y: top,
      };
    }),
  );
  return { width, height, tiles };
}

/** Cuts a length into `parts` of about equal size at multiples of the stride. */
function cuts(length: number, parts: number): [number, number][] {
  const at = (i: number) => (i === parts ? length : toStride((length * i) / parts));
  return Array.from({ length: parts }, (_, i): [number, number] => [i === 0 ? 0 : at(i), at(i + 1)]);
}

function toStride(length: number): number {
  return Math.max(detectorStride, Math.round(length / detectorStride) * detectorStride);
}

/** Longest and shortest side that a page is shown at in the first pass. */
const longestSide = 1600;
const shortestSide = 736;
const mostEnlarged = 3;

/** Scale of the first pass: the whole page at once, small pictures enlarged. */
export function firstScale(width: number, height: number): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const wanted = Math.max(1, Math.min(mostEnlarged, shortestSide / short));
  return Math.min(wanted, longestSide / long);
}

const smallText = 10;
const comfortableText = 16;
const mostPixels = 40e6;

/**
 * Scale of a second, finer pass, or undefined when the first one saw enough: text that is a few pixels high there was seen badly
 * or not at all, and on a page shrunk to a third whole lines may have vanished.
 * @param lineHeights heights of the boxes the first pass found, in map pixels
 */
export function secondScale(
  width: number,
  height: number,
  first: number,
  lineHeights: readonly number[],
): number | undefined {
  if (first >= 0.75) return undefined;
  const sorted = [...lineHeights].sort((a, b) => a - b);
  const small = sorted[Math.floor(sorted.length / 10)] ?? 0;
  if (small >= smallText && first > 1 / 3) return undefined;
  const wanted = Math.min(1, small > 0 && first > 1 / 3 ? (first * comfortableText) / small : 1);
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  return scale > 1.2 * first ? scale : undefined;
}
