import type { Point, Quad } from '../types/quad.ts';

/**
 * A rotated rectangle as OpenCV's RotatedRect has it: centre, sides, and the angle in degrees, clockwise on screen,
 * of the side called width.
 *
 * Of the ways to name one rectangle, height is always the side along which the text runs and width the one across it,
 * with the angle in (-90, 90]: an upright line has angle 90, its thickness as width and its length as height, as the
 * service answers it (wire contract §5.5).
 */
export type RotateRect = readonly [cx: number, cy: number, width: number, height: number, angle: number];

const radians = Math.PI / 180;

/** The corners of a rectangle, clockwise on screen: what OpenCV's boxPoints returns, in its order. */
export function boxPoints([cx, cy, width, height, angle]: RotateRect): Quad {
  const cos = Math.cos(angle * radians) / 2;
  const sin = Math.sin(angle * radians) / 2;
  const along: Point = [sin * height, -cos * height];
  const across: Point = [cos * width, sin * width];
  return [
    [cx - along[0] - across[0], cy - along[1] - across[1]],
    [cx + along[0] - across[0], cy + along[1] - across[1]],
    [cx + along[0] + across[0], cy + along[1] + across[1]],
    [cx - along[0] + across[0], cy - along[1] + across[1]],
  ];
}

/**
 * The rectangle of least area around four points, named for a text that runs from the first to the second.
 * One side of it lies on an edge of the points' hull (Freeman and Shapira 1975), and for four points each of those is
 * a line between two of them, so all six lines are tried.
 */
export function minAreaRect(quad: Quad): RotateRect {
  const reading = readingDirection(quad);
  let best = rectAlong(quad, reading);
  for (let i = 0; i < 4; i++) {
    for (let j = i + 1; j < 4; j++) {
      const x = quad[j]![0] - quad[i]![0];
      const y = quad[j]![1] - quad[i]![1];
      const length = Math.hypot(x, y);
      if (length === 0) continue;
      const rect = rectAlong(quad, nearest([x / length, y / length], reading));
      // A hair less is noise of the arithmetic: the reading direction, tried first, is kept.
      if (rect[2] * rect[3] < best[2] * best[3] - 1e-6) best = rect;
    }
  }
  return best;
}

/** Unit vector in which the text runs: the mean of the quad's upper and lower edge. */
function readingDirection([a, b, c, d]: Quad): Point {
  const x = b[0] - a[0] + c[0] - d[0];
  const y = b[1] - a[1] + c[1] - d[1];
  const length = Math.hypot(x, y);
  return length === 0 ? [1, 0] : [x / length, y / length];
}

/** The direction itself, or turned by 90, 180 or 270 degrees: whichever is nearest to the wanted one. */
function nearest([x, y]: Point, [wantedX, wantedY]: Point): Point {
  const along = x * wantedX + y * wantedY;
  const across = x * wantedY - y * wantedX;
  if (Math.abs(along) >= Math.abs(across)) return along >= 0 ? [x, y] : [-x, -y];
  return across >= 0 ? [-y, x] : [y, -x];
}

/** The smallest rectangle around the points whose height runs in the given direction. */
function rectAlong(quad: Quad, [x, y]: Point): RotateRect {
  const along = quad.map((point) => point[0] * x + point[1] * y);
  const across = quad.map((point) => -point[0] * y + point[1] * x);
  const [left, right] = [Math.min(...along), Math.max(...along)];
  const [top, bottom] = [Math.min(...across), Math.max(...across)];
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  const angle = Math.atan2(y, x) / radians + 90;
  return [u * x - v * y, u * y + v * x, bottom - top, right - left, angle > 90 ? angle - 180 : angle];
}

/** The corners of the rectangle in the text's own order: the first is the text's top left. */
export function textCorners(quad: Quad): Quad {
  const rect = minAreaRect(quad);
  const [a, b, c, d] = boxPoints(rect);
  const [x, y] = readingDirection(quad);
  // Turning the angle into (-90, 90] may have turned the rectangle upside down.
  return (b[0] - a[0]) * x + (b[1] - a[1]) * y >= 0 ? [a, b, c, d] : [c, d, a, b];
}
