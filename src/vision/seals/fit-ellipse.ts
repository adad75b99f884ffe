import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Raster } from '../../types/raster.ts';
import { inkOf } from './stamp-ink.ts';

/** Rays are cast from so many pairs of directions, and walked in steps of half a pixel. */
const pairs = 90;
const step = 0.5;
/** Where the outer edge of the frame is looked for, in radii of the box that was seen. */
const [from, to] = [1.1, 0.85];
/** Edges further from the ellipse than this, in radii, are of something else. */
const stray = 0.03;

/** The box of an upright ellipse whose frame was seen in a box, to the pixel: its outer edge. */
export function fitEllipse(page: Raster, { left, top, right, bottom }: Box): Box {
  const [cx, cy, a, b] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
  const edge = (angle: number): readonly [number, number] | undefined => {
    const [dx, dy] = [a * Math.cos(angle), b * Math.sin(angle)];
    const length = Math.hypot(dx, dy);
    for (let r = from; r > to; r -= step / length) {
      const [x, y] = [cx + r * dx, cy + r * dy];
      if (inkOf(page, Math.round(x), Math.round(y)) > 0.35) return [x, y];
    }
    return undefined;
  };
  const rays = Array.from({ length: 2 * pairs }, (_, k) => edge((Math.PI * (k + 0.5)) / pairs));
  const across = mirrored(rays, (k) => pairs - 1 - k);
  const down = mirrored(rays, (k) => 2 * pairs - 1 - k);
  if (across.length < pairs / 2 || down.length < pairs / 2) return { left, top, right, bottom };
  const x = median(across.map(([p, q]) => (p[0] + q[0]) / 2));
  const y = median(down.map(([p, q]) => (p[1] + q[1]) / 2));
  const points = rays.flatMap((ray) => (ray ? [[(ray[0] - x) ** 2, (ray[1] - y) ** 2] as const] : []));
  const first = axesOf(points) ?? [a, b];
  const near = points.filter(([u, v]) => Math.abs(Math.sqrt(u / first[0] ** 2 + v / first[1] ** 2) - 1) < stray);
  const [wide, high] = axesOf(near) ?? first;
  return { left: x - wide, top: y - high, right: x + wide, bottom: y + high };
}

type Point = readonly [x: number, y: number];

/** Pairs of edges that lie across from each other. */
function mirrored(rays: readonly (Point | undefined)[], other: (k: number) => number): [Point, Point][] {
  return rays.flatMap((ray, k): [Point, Point][] => {
    const across = rays[(other(k) + rays.length) % rays.length];
    return ray && across ? [[ray, across]] : [];
  });
}

/** Half axes of the ellipse u/a² + v/b² = 1 with the least squared error; undefined where the points are none's. */
function axesOf(points: readonly (readonly [u: number, v: number])[]): readonly [number, number] | undefined {
  let [uu, uv, vv, u1, v1] = [0, 0, 0, 0, 0];
  for (const [u, v] of points) {
    uu += u * u;
    uv += u * v;
    vv += v * v;
    u1 += u;
    v1 += v;
  }
  const determinant = uu * vv - uv * uv;
  const [p, q] = [(u1 * vv - v1 * uv) / determinant, (v1 * uu - u1 * uv) / determinant];
  return p > 0 && q > 0 ? [1 / Math.sqrt(p), 1 / Math.sqrt(q)] : undefined;
}
