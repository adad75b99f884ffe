import type { Point, Quad } from '../types/quad.ts';

/** A rectangle of any direction: its centre, its two sides and the direction of the first, in radians, y down. */
export interface RotatedRect {
  readonly cx: number;
  readonly cy: number;
  /** Extent along the direction. */
  readonly width: number;
  /** Extent across it. */
  readonly height: number;
  /** Direction of `width`, in (-π/2, π/2]. */
  readonly angle: number;
}

/** Convex hull, counter-clockwise in a y-up frame (Andrew's monotone chain). Collinear points are dropped. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of list) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function cross(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/**
 * The smallest rectangle around the points: one of its sides lies on an edge of their hull (Freeman and Shapira, 1975).
 * @param points at least one; a single point gives a rectangle of no size
 */
export function minAreaRect(points: readonly Point[]): RotatedRect {
  const hull = convexHull(points);
  let best: RotatedRect | undefined;
  for (let i = 0; i < hull.length; i++) {
    const [x0, y0] = hull[i]!;
    const [x1, y1] = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(x1 - x0, y1 - y0);
    const [ux, uy] = length > 0 ? [(x1 - x0) / length, (y1 - y0) / length] : [1, 0];
    const rect = boundsAlong(hull, ux, uy);
    if (!best || rect.width * rect.height < best.width * best.height) best = rect;
  }
  if (!best) throw new RangeError('minAreaRect needs at least one point');
  return best;
}

function boundsAlong(points: readonly Point[], ux: number, uy: number): RotatedRect {
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const u = x * ux + y * uy;
    const v = y * ux - x * uy;
    minU = Math.min(minU, u);
    maxU = Math.max(maxU, u);
    minV = Math.min(minV, v);
    maxV = Math.max(maxV, v);
  }
  const [u, v] = [(minU + maxU) / 2, (minV + maxV) / 2];
  let angle = Math.atan2(uy, ux);
  if (angle <= -Math.PI / 2) angle += Math.PI;
  if (angle > Math.PI / 2) angle -= Math.PI;
  return { cx: u * ux - v * uy, cy: u * uy + v * ux, width: maxU - minU, height: maxV - minV, angle };
}

/** The corners: start of both sides, end of the first, end of both, end of the second; clockwise on screen. */
export function rectCorners({ cx, cy, width, height, angle }: RotatedRect): Quad {
  const [ux, uy] = [(Math.cos(angle) * width) / 2, (Math.sin(angle) * width) / 2];
  const [vx, vy] = [(-Math.sin(angle) * height) / 2, (Math.cos(angle) * height) / 2];
  return [
    [cx - ux - vx, cy - uy - vy],
    [cx + ux - vx, cy + uy - vy],
    [cx + ux + vx, cy + uy + vy],
    [cx - ux + vx, cy - uy + vy],
  ];
}

/**
 * The same rectangle described so that its direction lies within 45° of `towards`: sides swap where needed.
 * @param towards radians
 */
export function turnRect(rect: RotatedRect, towards: number): RotatedRect {
  let { width, height, angle } = rect;
  while (angle - towards > Math.PI / 4) {
    angle -= Math.PI / 2;
    [width, height] = [height, width];
  }
  while (angle - towards <= -Math.PI / 4) {
    angle += Math.PI / 2;
    [width, height] = [height, width];
  }
  return { ...rect, width, height, angle };
}
