import { type RotatedRect, turnRect } from '../../geometry/min-area-rect.ts';

/** Share of its thickness by which a box reaches beyond the ink, on both sides together: measured on drawn lines of known extent. */
const slack = 0.22;

/**
 * The rectangle around the ink of a text box. A box as DB grows it has the margin that the recogniser wants; what is reported to the
 * caller has none.
 * @param direction radians along which the text runs, give or take 45°
 */
export function tighten(rect: RotatedRect, direction: number): RotatedRect {
  const level = turnRect(rect, direction);
  const margin = slack * Math.min(level.width, level.height);
  return { ...level, width: level.width - margin, height: level.height - margin };
}
