import type { Raster } from '../../types/raster.ts';
import type { Region } from '../detect/input.ts';
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

/**
 * Small ink to the left of lines, with white around it: dots and numbers of lists that text detection passes over.
 * @param lines boxes of level lines
 * @returns one entry a line
 */
export function findBullets(raster: Raster, lines: readonly Region[]): (LeadingInk | undefined)[] {
  return lines.map((line) => {
    const em = line.height;
    const right = Math.round(line.x - 0.05 * em);
    const x = Math.max(0, Math.round(line.x - reach * em));
    const y = Math.max(0, Math.round(line.y - 0.1 * em));
    const height = Math.min(raster.height, Math.round(line.y + 1.1 * em)) - y;
    const width = right - x;
    if (width < 4 || height < 6) return undefined;
    const mask = inkMask(raster, { x, y, width, height }, Math.max(8, Math.round(em / 2)), contrast);
    const box = lastInk(mask, width, height, em);
    if (!box || lines.some((other) => other !== line && meets(other, { ...box, x: box.x + x, y: box.y + y })))
      return undefined;
    const region = { x: x + box.x, y: y + box.y, width: box.width, height: box.height };
    const kind = kindOf(box, mask, width, region, line);
    return kind && { kind, region };
  });
}

/** The ink nearest to the right side that has white of a third of the line's height on its left. */
function lastInk(mask: Uint8Array, width: number, height: number, em: number): Region | undefined {
  const told = Array.from({ length: width }, (_, column) => {
    for (let row = 0; row < height; row++) if (mask[row * width + column] !== 0) return true;
    return false;
  });
  let end = width - 1;
  while (end >= 0 && !told[end]) end--;
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
  let [top, bottom] = [height, -1];
  for (let row = 0; row < height; row++)
    for (let column = begin; column <= end; column++)
      if (mask[row * width + column] !== 0) {
        top = Math.min(top, row);
        bottom = row;
      }
  return { x: begin, y: top, width: end - begin + 1, height: bottom - top + 1 };
}

function kindOf(
  box: Region,
  mask: Uint8Array,
  maskWidth: number,
  region: Region,
  line: Region,
): LeadingInk['kind'] | undefined {
  const em = line.height;
  if (box.y === 0 || region.y + region.height >= line.y + 1.1 * em - 1) return undefined;
  let filled = 0;
  for (let row = box.y; row < box.y + box.height; row++)
    for (let column = box.x; column < box.x + box.width; column++) filled += mask[row * maskWidth + column]!;
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
