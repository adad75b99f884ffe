import { mostReadPixels, type Size } from '../resize.ts';

/** Points of PDF to an inch. */
const pointsPerInch = 72;

/**
 * Pixels to an inch at which pages are drawn, which is also the unit of all geometry of a PDF: print of 6 points is
 * then 17 pixels high, enough for the recogniser, and a sheet of A4 has 3.9 megapixels.
 */
export const dotsPerInch = 200;

/** Size in pixels of a page of so many points; one that would have too many is drawn with fewer to an inch: a poster's print is large. */
export function pageSize({ width, height }: Size): Size {
  const scale = dotsPerInch / pointsPerInch;
  const pixels = width * height * scale * scale;
  const shrink = pixels > mostReadPixels ? Math.sqrt(mostReadPixels / pixels) : 1;
  const side = (points: number) => Math.max(1, Math.floor(points * scale * shrink));
  return { width: side(width), height: side(height) };
}
