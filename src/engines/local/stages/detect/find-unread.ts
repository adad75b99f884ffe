import { boundsOf, cornersOf, sharedSize, sizeOf } from '../../../../geometry/box.ts';
import { rectCorners } from '../../../../geometry/min-area-rect.ts';
import type { Region } from '../../../../geometry/region.ts';
import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';
import type { Slabs } from '../../../../runtime/slabs.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import type { Line } from '../../../../types/line.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { TextBox } from '../../../../vision/detect/boxes.ts';
import type { RunStep } from '../../steps.ts';
import { findBoxes } from './find-boxes.ts';

/** Pixels around a place, so that text at its edge is seen whole. */
const margin = 12;
/** The detector is shown no less than this, in pixels. */
const leastSide = 640;
/** When the places cover more than this share of the page, the page is looked at as a whole. */
const mostShare = 0.4;
/** A box of which more than this share lies on a known line is that line. */
const known = 0.4;

/** What is known of a page's text, and where there may be more. */
export interface KnownText {
  readonly lines: readonly Pick<Line, 'quad'>[];
  readonly unread: TextLayer['unread'];
}

/**
 * Text boxes in the places of a page that its text layer says nothing about; those on lines that it does know are left
 * out, as where text stands on a picture.
 */
export async function findUnread(raster: Raster, layer: KnownText, run: RunStep, slabs: Slabs): Promise<TextBox[]> {
  const toRaster = invert(raster.toSource);
  const places = layer.unread.map(([left, top, right, bottom]) =>
    regionOf(applyToQuad(toRaster, cornersOf({ left, top, right, bottom })), raster),
  );
  const area = places.reduce((sum, { width, height }) => sum + width * height, 0);
  const boxes =
    area > mostShare * raster.width * raster.height
      ? (await findBoxes(raster, run, slabs)).boxes.filter(({ rect }) => places.some((place) => holds(place, rect)))
      : (await Promise.all(places.map((place) => findIn(raster, place, run, slabs)))).flat();
  const lines = layer.lines.map(({ quad }) => boundsOf(applyToQuad(toRaster, quad)));
  return boxes.filter(({ rect }) => {
    const box = boundsOf(rectCorners(rect));
    return !lines.some((line) => sharedSize(box, line) > known * sizeOf(box));
  });
}

async function findIn(raster: Raster, place: Region, run: RunStep, slabs: Slabs): Promise<TextBox[]> {
  const shown = widened(place, raster);
  const data = slabs.acquire(shown.width * shown.height * 3);
  for (let y = 0; y < shown.height; y++) {
    const from = ((shown.y + y) * raster.width + shown.x) * 3;
    data.set(raster.data.subarray(from, from + shown.width * 3), y * shown.width * 3);
  }
  const { boxes } = await findBoxes({ ...shown, data, toSource: raster.toSource }, run, slabs);
  // Not on failure: a worker may still be reading it.
  slabs.release(data);
  return boxes
    .map(({ rect, score }) => ({ score, rect: { ...rect, cx: rect.cx + shown.x, cy: rect.cy + shown.y } }))
    .filter(({ rect }) => holds(place, rect));
}

/** The place with what stands around it, so that a small one is not enlarged until nobody knows its letters. */
function widened({ x, y, width, height }: Region, page: Raster): Region {
  const [w, h] = [Math.min(page.width, Math.max(width, leastSide)), Math.min(page.height, Math.max(height, leastSide))];
  const start = (at: number, length: number, wide: number, most: number) =>
    Math.round(Math.min(Math.max(0, at - (wide - length) / 2), most - wide));
  return { x: start(x, width, w, page.width), y: start(y, height, h, page.height), width: w, height: h };
}

/** Whole pixels of the raster around a quad, with a margin. */
function regionOf(quad: Quad, { width, height }: Raster): Region {
  const { left, top, right, bottom } = boundsOf(quad);
  const x = Math.max(0, Math.floor(left) - margin);
  const y = Math.max(0, Math.floor(top) - margin);
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, Math.ceil(right) + margin) - x),
    height: Math.max(1, Math.min(height, Math.ceil(bottom) + margin) - y),
  };
}

function holds({ x, y, width, height }: Region, { cx, cy }: TextBox['rect']): boolean {
  return cx >= x && cy >= y && cx <= x + width && cy <= y + height;
}
