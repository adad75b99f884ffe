import { type RotatedRect, rectCorners, turnRect } from '../../geometry/min-area-rect.ts';
import type { Point, Quad } from '../../types/quad.ts';
import { tighten } from '../detect/tighten.ts';
import type { StripInk } from '../recognise/strip-ink.ts';

/** Where text runs: degrees clockwise on screen from left-to-right. */
export type Direction = 0 | 90 | 180 | 270;

const radians = Math.PI / 180;

/** The box as a quad that starts at the top left of text running in (about) this direction. */
export function quadToward(rect: RotatedRect, direction: Direction): Quad {
  return rectCorners(turnRect(rect, direction * radians));
}

/** The same quad without the margin that the recogniser wants, where its pixels do not tell where the ink is. */
export function inkQuad(rect: RotatedRect, direction: Direction): Quad {
  return rectCorners(tighten(rect, direction * radians));
}

/** Width of the pale rim of letters around what counts as ink, in heights of the ink. */
const rim = 0.05;

/** The part of a quad that holds the ink, its pale rim included. */
export function inkPart([topLeft, topRight, bottomRight, bottomLeft]: Quad, ink: StripInk): Quad {
  const at = (u: number, v: number): Point => [
    (1 - v) * ((1 - u) * topLeft[0] + u * topRight[0]) + v * ((1 - u) * bottomLeft[0] + u * bottomRight[0]),
    (1 - v) * ((1 - u) * topLeft[1] + u * topRight[1]) + v * ((1 - u) * bottomLeft[1] + u * bottomRight[1]),
  ];
  const across = rim * (ink.bottom - ink.top);
  const along = (across * length(topLeft, bottomLeft)) / Math.max(1, length(topLeft, topRight));
  const [left, right] = [ink.left - along, ink.right + along];
  const [top, bottom] = [ink.top - across, ink.bottom + across];
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

function length(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
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
/** A word this short … */
const shortWord = 5;
/** … may rise by so much of its height over its length by chance: the smallest rectangle around its letters. */
const chanceRise = 0.35;

/**
 * Boxes that are nearly square say nothing about their direction, and the smallest rectangle of a single character or a short word is
 * often turned a little: those take the page's.
 */
export function straightenSquares(rects: readonly RotatedRect[], skew: number): RotatedRect[] {
  return rects.map((rect) => {
    const level = turnRect(rect, skew);
    const aspect = Math.max(rect.width, rect.height) / Math.max(1, Math.min(rect.width, rect.height));
    const away = Math.abs(level.angle - skew);
    const byChance = aspect < shortWord && aspect * Math.tan(away) < chanceRise;
    if (!byChance && (aspect >= plainlyLong || away < quarter / 4)) return rect;
    return { ...level, angle: skew };
  });
}
