import type { Grey } from './grey.ts';

/** Darker than this, of 255, is ink. */
export const inkLevel = 140;

/** Connected ink: its box and its number of pixels. */
export interface Component {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly area: number;
}

interface Runs {
  /** First run of each row, and one entry more for the end. */
  readonly row: Int32Array;
  /** First and, exclusive, last column of each run, one after the other. */
  readonly edges: number[];
}

/** The connected parts (8 neighbours) of the ink, in the order of their first rows: runs of neighbouring rows that touch are joined. */
export function components(grey: Grey): Component[] {
  const { row, edges } = runsOf(grey);
  const parent = Int32Array.from({ length: edges.length / 2 }, (_, i) => i);
  for (let y = 1; y < grey.height; y++) {
    let above = row[y - 1]!;
    for (let run = row[y]!; run < row[y + 1]!; run++) {
      while (above < row[y]! && edges[2 * above + 1]! < edges[2 * run]!) above++;
      for (let other = above; other < row[y]! && edges[2 * other]! <= edges[2 * run + 1]!; other++) {
        const [a, b] = [rootOf(parent, other), rootOf(parent, run)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  return boxes(grey.height, { row, edges }, parent);
}

function runsOf({ data, width, height }: Grey): Runs {
  const row = new Int32Array(height + 1);
  const edges: number[] = [];
  for (let y = 0; y < height; y++) {
    let open = false;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const ink = data[at]! < inkLevel;
      if (ink !== open) edges.push(x);
      open = ink;
    }
    if (open) edges.push(width);
    row[y + 1] = edges.length / 2;
  }
  return { row, edges };
}

function rootOf(parent: Int32Array, i: number): number {
  let at = i;
  while (parent[at]! !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

function boxes(height: number, { row, edges }: Runs, parent: Int32Array): Component[] {
  const found = new Map<number, { left: number; right: number; top: number; bottom: number; area: number }>();
  for (let y = 0; y < height; y++) {
    for (let run = row[y]!; run < row[y + 1]!; run++) {
      const [left, right] = [edges[2 * run]!, edges[2 * run + 1]!];
      const root = rootOf(parent, run);
      const box = found.get(root);
      if (!box) {
        found.set(root, { left, right, top: y, bottom: y + 1, area: right - left });
        continue;
      }
      box.left = Math.min(box.left, left);
      box.right = Math.max(box.right, right);
      box.bottom = y + 1;
      box.area += right - left;
    }
  }
  return [...found.values()].map(({ left, right, top, bottom, area }) => ({
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    area,
  }));
}

/**
 * Median height of the components that look like glyphs: no dots, bars or specks, no tall brackets.
 * @param fallback where nothing does
 */
export function glyphHeight(parts: readonly Component[], fallback: number): number {
  const heights = parts
    .filter(({ width, height, area }) => height >= 3 && width <= 4 * height && area >= 6)
    .map(({ height }) => height)
    .sort((a, b) => a - b);
  if (heights.length === 0) return fallback;
  if (heights.length < 3) return median(heights);
  const middle = median(heights);
  return median(heights.filter((height) => height >= 0.4 * middle && height <= 4 * middle));
}

function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
