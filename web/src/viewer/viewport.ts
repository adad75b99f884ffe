/** How a page lies on the screen: quarter turns clockwise, then scaled, then moved. */
export interface View {
  readonly turn: 0 | 1 | 2 | 3;
  /** Screen pixels to a pixel of the page. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

const margin = 16;
const nearest = 16;

/** The page's size once it is turned. */
export const turned = ({ width, height }: Size, turn: number): Size =>
  turn % 2 === 0 ? { width, height } : { width: height, height: width };

/** The whole page in the middle; a small one is not enlarged beyond twice its size. */
export function fit(page: Size, screen: Size, turn: View['turn'] = 0): View {
  const { width, height } = turned(page, turn);
  const inside = (whole: number) => Math.max(1, whole - 2 * margin);
  const scale = Math.min(inside(screen.width) / width, inside(screen.height) / height, 2);
  return { turn, scale, x: (screen.width - width * scale) / 2, y: (screen.height - height * scale) / 2 };
}

/** Enlarged by `factor` so that what lies at `point` stays there. */
export function zoomAt(view: View, [px, py]: Point, factor: number, smallest: number): View {
  const scale = Math.min(nearest, Math.max(smallest, view.scale * factor));
  const grown = scale / view.scale;
  return { ...view, scale, x: px - (px - view.x) * grown, y: py - (py - view.y) * grown };
}

/** The matrix from the page's pixels to the screen's, as a canvas takes it. */
export function matrixOf(
  { turn, scale: s, x, y }: View,
  { width, height }: Size,
): [number, number, number, number, number, number] {
  if (turn === 1) return [0, s, -s, 0, height * s + x, y];
  if (turn === 2) return [-s, 0, 0, -s, width * s + x, height * s + y];
  if (turn === 3) return [0, -s, s, 0, x, width * s + y];
  return [s, 0, 0, s, x, y];
}

export function toScreen(view: View, page: Size, [px, py]: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(view, page);
  return [a * px + c * py + e, b * px + d * py + f];
}

export function toPage(view: View, page: Size, [sx, sy]: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(view, page);
  const determinant = a * d - b * c;
  const [x, y] = [sx - e, sy - f];
  return [(d * x - c * y) / determinant, (a * y - b * x) / determinant];
}

/** Moved so that a place can be seen, and not more than that; one that is too small to read is enlarged. */
export function reveal(view: View, page: Size, screen: Size, place: readonly number[]): View {
  const corners = [0, 2, 4, 6].map((i) => toScreen(view, page, [place[i] ?? 0, place[i + 1] ?? 0]));
  const shift = (values: readonly number[], whole: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low >= margin && high <= whole - margin) return 0;
    return whole / 2 - (low + high) / 2;
  };
  return {
    ...view,
    x:
      view.x +
      shift(
        corners.map(([x]) => x),
        screen.width,
      ),
    y:
      view.y +
      shift(
        corners.map(([, y]) => y),
        screen.height,
      ),
  };
}
