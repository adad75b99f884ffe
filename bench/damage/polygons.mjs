// Convex quadrilaterals as eight numbers: areas and overlaps.

export const points = (quad) => [0, 1, 2, 3].map((i) => [quad[2 * i], quad[2 * i + 1]]);

/** Area with its sign: positive for corners in clockwise order on screen. */
function signedArea(polygon) {
  let sum = 0;
  for (const [i, [x, y]] of polygon.entries()) {
    const [u, v] = polygon[(i + 1) % polygon.length];
    sum += x * v - u * y;
  }
  return sum / 2;
}

export const area = (polygon) => Math.abs(signedArea(polygon));
const clockwise = (polygon) => (signedArea(polygon) < 0 ? [...polygon].reverse() : polygon);

/** The part of a polygon inside a convex one (Sutherland and Hodgman, 1974). */
export function clip(polygon, convex) {
  const edges = clockwise(convex);
  let inside = polygon;
  for (const [i, a] of edges.entries()) {
    const b = edges[(i + 1) % edges.length];
    const side = ([x, y]) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    const before = inside;
    inside = [];
    for (const [j, p] of before.entries()) {
      const q = before[(j + 1) % before.length];
      const [s, t] = [side(p), side(q)];
      if (s >= 0) inside.push(p);
      if (s >= 0 !== t >= 0) inside.push([p[0] + ((q[0] - p[0]) * s) / (s - t), p[1] + ((q[1] - p[1]) * s) / (s - t)]);
    }
    if (inside.length === 0) return [];
  }
  return inside;
}

/** Area of both over area of either. */
export function overlap(a, b) {
  const both = area(clip(a, b));
  return both / (area(a) + area(b) - both || 1);
}
