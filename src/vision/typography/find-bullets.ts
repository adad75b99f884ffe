import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { inkMask } from '../table/ink.ts';

/** What stands before a line: a dot, something as wide as high that may be a bullet or a number, or ink that has to be read. */
export interface LeadingInk {
  readonly kind: 'dot' | 'blob' | 'ink';
  readonly region: Region;
}

/** How far to the left of a line its mark may stand, and how near, in heights of the line. */
const reach = 2.4;
const nearest = 0.15;
/** Size of a dot, and how it is filled and where its middle stands, in heights of the line. */
const dotSize = [0.12, 0.45] as const;
const blobSize = 0.85;
const dotFill = 0.3;
const dotMiddle = [0.25, 0.8] as const;
/** A printed number: so high and wide at least, so wide at most, in heights of the line. */
const leastHigh = 0.35;
const leastWide = 0.25;
const mostWide = 1.9;
const contrast = 40;

/** Of a dot that stands in the box of its line: its size, the white behind it, and how far into the box it is looked for, in heights of the line. */
const insideSize = 0.6;
const behind = 0.4;
const into = 1.8;

/**
 * Small ink to the left of lines, with white around it: dots and numbers of lists that text detection passes over. Where there is
 * none, a dot at the start of the line itself, which recognition may have passed over.
 * @param lines boxes of level lines
 * @returns one entry a line
 */
export function findBullets(raster: Raster, lines: readonly Region[]): (LeadingInk | undefined)[] {
  return lines.map((line) => bulletBefore(raster, line, lines) ?? bulletInside(raster, line));
}

function bulletBefore(raster: Raster, line: Region, lines: readonly Region[]): LeadingInk | undefined {
  const from = Math.max(0, Math.round(line.x - reach * line.height));
  const strip = stripOf(raster, line, from, Math.round(line.x - 0.05 * line.height));
  const box = strip && lastInk(strip, line.height);
  if (!box) return undefined;
  const region = { ...box, x: box.x + strip.x, y: box.y + strip.y };
  if (lines.some((other) => other !== line && meets(other, region))) return undefined;
  const kind = kindOf(box, strip, region, line);
  return kind && { kind, region };
}

function bulletInside(raster: Raster, line: Region): LeadingInk | undefined {
  const em = line.height;
  const to = Math.min(raster.width, Math.round(line.x + Math.min(into * em, line.width)));
  const strip = stripOf(raster, line, Math.max(0, Math.round(line.x - 0.1 * em)), to);
  const box = strip && firstInk(strip, behind * em);
  if (!box || Math.max(box.width, box.height) > insideSize * em) return undefined;
  const region = { ...box, x: box.x + strip.x, y: box.y + strip.y };
  const kind = kindOf(box, strip, region, line);
  return kind === undefined || kind === 'ink' ? undefined : { kind: 'dot', region };
}

/** Ink 1 and ground 0 between two places beside or in a line, a little higher than the line. */
interface Strip {
  readonly mask: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function stripOf(raster: Raster, line: Region, from: number, to: number): Strip | undefined {
  const em = line.height;
  const y = Math.max(0, Math.round(line.y - 0.1 * em));
  const place = { x: from, y, width: to - from, height: Math.min(raster.height, Math.round(line.y + 1.1 * em)) - y };
  if (place.width < 4 || place.height < 6) return undefined;
  return { ...place, mask: inkMask(raster, place, Math.max(8, Math.round(em / 2)), contrast) };
}

/** Which columns of a strip hold ink. */
function inkColumns({ mask, width, height }: Strip): boolean[] {
  return Array.from({ length: width }, (_, column) => {
    for (let row = 0; row < height; row++) if (mask[row * width + column] !== 0) return true;
    return false;
  });
}

/** The ink in some columns of a strip, in its pixels. */
function inkBetween({ mask, width, height }: Strip, begin: number, end: number): Region {
  let [top, bottom] = [height, -1];
  for (let row = 0; row < height; row++)
    for (let column = begin; column <= end; column++)
      if (mask[row * width + column] !== 0) {
        top = Math.min(top, row);
        bottom = row;
      }
  return { x: begin, y: top, width: end - begin + 1, height: bottom - top + 1 };
}

/** The ink nearest to the left side, if so much white follows it in the strip. */
function firstInk(strip: Strip, white: number): Region | undefined {
  const told = inkColumns(strip);
  const begin = told.indexOf(true);
  const end = told.indexOf(false, begin) - 1;
  if (begin < 0 || end < begin) return undefined;
  const next = told.indexOf(true, end + 1);
  return (next < 0 ? strip.width : next) - end > white ? inkBetween(strip, begin, end) : undefined;
}

/** The ink nearest to the right side that has white of a third of the line's height on its left. */
function lastInk(strip: Strip, em: number): Region | undefined {
  const { width } = strip;
  const told = inkColumns(strip);
  const end = told.lastIndexOf(true);
  if (end < 0 || width - 1 - end > (reach - nearest) * em) return undefined;
  const gap = Math.max(2, Math.round(em / 3));
  let begin = end;
  for (let white = 0, at = end - 1; white < gap; at--) {
    if (at < 0) return undefined;
    if (told[at]) {
      begin = at;
      white = 0;
    } else white++;
  }
  return inkBetween(strip, begin, end);
}

function kindOf(box: Region, { mask, width }: Strip, region: Region, line: Region): LeadingInk['kind'] | undefined {
  const em = line.height;
  if (box.y === 0 || region.y + region.height >= line.y + 1.1 * em - 1) return undefined;
  let filled = 0;
  for (let row = box.y; row < box.y + box.height; row++)
    for (let column = box.x; column < box.x + box.width; column++) filled += mask[row * width + column]!;
  const middle = (region.y + region.height / 2 - line.y) / em;
  const [small, large] = [Math.min(box.width, box.height), Math.max(box.width, box.height)];
  const round = small >= dotSize[0] * em && large <= blobSize * em && large <= 1.35 * small;
  if (round && filled >= dotFill * box.width * box.height && middle > dotMiddle[0] && middle < dotMiddle[1])
    return large <= dotSize[1] * em ? 'dot' : 'blob';
  return box.height >= leastHigh * em && box.width >= leastWide * em && box.width <= mostWide * em ? 'ink' : undefined;
}

function meets(a: Region, b: Region): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
