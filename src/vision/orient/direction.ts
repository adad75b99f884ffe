import { type RotatedRect, rectCorners, turnRect } from '../../geometry/min-area-rect.ts';
import type { Quad } from '../../types/quad.ts';
import { tighten } from '../detect/tighten.ts';

/** Where text runs: degrees clockwise on screen from left-to-right. */
export type Direction = 0 | 90 | 180 | 270;

const radians = Math.PI / 180;

/** The box as a quad that starts at the top left of text running in (about) this direction. */
export function quadToward(rect: RotatedRect, direction: Direction): Quad {
  return rectCorners(turnRect(rect, direction * radians));
}

/** The same quad without the margin that the recogniser wants: what is reported. */
export function inkQuad(rect: RotatedRect, direction: Direction): Quad {
  return rectCorners(tighten(rect, direction * radians));
}

/** Extent along the direction over extent across it. */
export function elongation(rect: RotatedRect, direction: Direction): number {
  const { width, height } = turnRect(rect, direction * radians);
  return width / Math.max(1, height);
}

/** Angle of a rectangle whose text runs in this direction, degrees clockwise on screen, in (−180, 180]. */
export function readingAngle(rect: RotatedRect, direction: Direction): number {
  const angle = turnRect(rect, direction * radians).angle / radians;
  return angle > 180 ? angle - 360 : angle;
}

/**
 * How far the page's lines are turned from the nearest axis, in radians, (−π/4, π/4]: the median over long boxes, weighted by their length.
 * Nothing long on the page: 0.
 */
export function pageSkew(rects: readonly RotatedRect[]): number {
  const long = rects
    .map((rect) => {
      const level = turnRect(rect, 0);
      const [length, thickness] = [Math.max(level.width, level.height), Math.min(level.width, level.height)];
      return { angle: level.angle, length, aspect: length / Math.max(1, thickness) };
    })
    .filter(({ aspect }) => aspect >= 3)
    .sort((a, b) => a.angle - b.angle);
  const half = long.reduce((sum, { length }) => sum + length, 0) / 2;
  let passed = 0;
  for (const { angle, length } of long) {
    passed += length;
    if (passed >= half) return angle;
  }
  return 0;
}

const plainlyLong = 1.5;
const quarter = Math.PI / 8;

/**
 * Boxes that are nearly square say nothing about their direction, and the smallest rectangle of a single character is often
 * turned: those take the page's.
 */
export function straightenSquares(rects: readonly RotatedRect[], skew: number): RotatedRect[] {
  return rects.map((rect) => {
    const level = turnRect(rect, skew);
    const aspect = Math.max(rect.width, rect.height) / Math.max(1, Math.min(rect.width, rect.height));
    if (aspect >= plainlyLong || Math.abs(level.angle - skew) < quarter / 4) return rect;
    return { ...level, angle: skew };
  });
}
