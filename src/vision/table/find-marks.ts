import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { inkMask } from './ink.ts';

/** Share of the text height that is left out along each side of a place: printed lines are as wide. */
const margin = 0.1;
/** Smallest extent of a mark, in text heights: less is dust. */
const least = 0.18;
/** Marks stand out more than faint lines do. */
const contrast = 40;

/**
 * Marks that text detection passes over, such as single dashes: the ink of each place that has a little of it.
 * @param places where no text was found
 * @param em height of the text, in pixels
 * @returns one entry a place: where its ink stands, or undefined
 */
export function findMarks(raster: Raster, places: readonly Region[], em: number): (Region | undefined)[] {
  return places.map((place) => {
    const inset = Math.ceil(margin * em);
    const [x, y] = [Math.max(0, Math.round(place.x) + inset), Math.max(0, Math.round(place.y) + inset)];
    const width = Math.min(raster.width, Math.round(place.x + place.width) - inset) - x;
    const height = Math.min(raster.height, Math.round(place.y + place.height) - inset) - y;
    if (width < 3 || height < 3) return undefined;
    const mask = inkMask(raster, { x, y, width, height }, Math.max(8, Math.round(em / 2)), contrast);
    clearEdges(mask, width, height);
    const found = inkBox(mask, width, height);
    if (!found) return undefined;
    if (Math.max(found.width, found.height) < least * em) return undefined;
    return { x: x + found.x, y: y + found.y, width: found.width, height: found.height };
  });
}

/** Takes out what reaches the edge: it belongs to something outside. */
function clearEdges(mask: Uint8Array, width: number, height: number): void {
  const open: number[] = [];
  const clear = (at: number) => {
    if (mask[at] === 0) return;
    mask[at] = 0;
    open.push(at);
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) clear(y * width + x);
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) clear(y * width + x);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    if (x > 0) clear(at - 1);
    if (x < width - 1) clear(at + 1);
    if (at >= width) clear(at - width);
    if (at < mask.length - width) clear(at + width);
  }
}

function inkBox(mask: Uint8Array, width: number, height: number): Region | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let row = 0, i = 0; row < height; row++)
    for (let column = 0; column < width; column++, i++) {
      if (mask[i] === 0) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      bottom = row;
    }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
