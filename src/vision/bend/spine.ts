import type { RotatedRect } from '../../geometry/min-area-rect.ts';
import type { Point } from '../../types/quad.ts';

/** The middle of a patch of text along its way, from one end to the other, and how thick the patch is. */
export interface Spine {
  readonly points: readonly Point[];
  readonly thickness: number;
}

/** A shorter patch, in thicknesses, tells no direction. */
const leastLength = 6;
/** Length of a station over which the middle is taken, in thicknesses: two letters and their gap. */
const stationLength = 2;
const mostStations = 24;

/**
 * The spine of a patch of text, however it is bent.
 * @param outline left and right end of each of its rows
 * @param rect the smallest rectangle around it
 * @param area its pixels
 * @returns undefined of a patch too short to have one
 */
export function spineOf(outline: readonly Point[], rect: RotatedRect, area: number): Spine | undefined {
  const [along, length] =
    rect.width >= rect.height ? [rect.angle, rect.width] : [rect.angle + Math.PI / 2, rect.height];
  const thickness = area / Math.max(1, length);
  if (length < leastLength * thickness) return undefined;
  const count = Math.min(mostStations, Math.floor(length / (stationLength * thickness)));
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const sums = Array.from({ length: count }, () => ({ x: 0, y: 0, pixels: 0 }));
  for (let i = 0; i + 1 < outline.length; i += 2) {
    const [start, y] = outline[i]!;
    for (let x = start; x <= outline[i + 1]![0]; x++) {
      const at = ((x - rect.cx) * cos + (y - rect.cy) * sin) / length + 0.5;
      const station = sums[Math.min(count - 1, Math.max(0, Math.floor(at * count)))]!;
      station.x += x;
      station.y += y;
      station.pixels++;
    }
  }
  const points = sums.flatMap(({ x, y, pixels }): Point[] =>
    pixels > 0 ? [[x / pixels + 0.5, y / pixels + 0.5]] : [],
  );
  return { points, thickness };
}
