import type { Point } from '../../types/quad.ts';

/** A connected patch of text pixels. */
export interface Component {
  /** Number of pixels. */
  readonly area: number;
  /** Left and right end of each of its rows: enough for the convex hull. */
  readonly outline: readonly Point[];
}

/**
 * Connected patches (8 neighbours) of the pixels above a threshold, by merging runs of neighbouring rows (union-find).
 * Pixels are joined as if the mask had been dilated by one pixel to the right and downwards, as DB does, so that hairline gaps don't split a line.
 * @param map probabilities × 255, row by row
 */
export function components(map: Uint8Array, width: number, height: number, threshold: number): Component[] {
  const runs = findRuns(map, width, height, threshold);
  const parent = Int32Array.from({ length: runs.count }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i]! !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (let y = 1; y < height; y++) {
    let above = runs.row[y - 1]!;
    for (let run = runs.row[y]!; run < runs.row[y + 1]!; run++) {
      while (above < runs.row[y]! && runs.end[above]! + 1 < runs.start[run]!) above++;
      for (let other = above; other < runs.row[y]! && runs.start[other]! <= runs.end[run]! + 1; other++)
        parent[root(other)] = root(run);
    }
  }
  const found = new Map<number, { area: number; outline: Point[] }>();
  for (let y = 0; y < height; y++) {
    for (let run = runs.row[y]!; run < runs.row[y + 1]!; run++) {
      const key = root(run);
      const component = found.get(key) ?? { area: 0, outline: [] };
      found.set(key, component);
      component.area += runs.end[run]! - runs.start[run]! + 1;
      component.outline.push([runs.start[run]!, y], [runs.end[run]!, y]);
    }
  }
  return [...found.values()];
}

interface Runs {
  readonly count: number;
  /** First run of each row, and one more entry for the end. */
  readonly row: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Runs of pixels whose value, or whose left, upper or upper left neighbour's, is above the threshold: a 2 × 2 dilation. */
function findRuns(map: Uint8Array, width: number, height: number, threshold: number): Runs {
  const row = new Int32Array(height + 1);
  let start = new Int32Array(1024);
  let end = new Int32Array(1024);
  let count = 0;
  let above = new Uint8Array(width);
  let here = new Uint8Array(width);
  let emptyAbove = true;
  for (let y = 0; y < height; y++) {
    row[y] = count;
    const empty = !markAbove(map, y * width, threshold, here);
    // Most rows of a page are margin or the gap between two lines.
    if (empty && emptyAbove) continue;
    let open = false;
    let left = 0;
    for (let x = 0; x < width; x++) {
      const column = here[x]! | above[x]!;
      const on = column | left;
      left = column;
      if (on && !open) {
        if (count === start.length) {
          start = grown(start);
          end = grown(end);
        }
        start[count] = x;
        open = true;
      } else if (!on && open) {
        end[count++] = x - 1;
        open = false;
      }
    }
    if (open) end[count++] = width - 1;
    [above, here] = [here, above];
    emptyAbove = empty;
  }
  row[height] = count;
  return { count, row, start, end };
}

/** Writes 1 for each value of a row above the threshold, else 0; says whether there is any. */
function markAbove(map: Uint8Array, from: number, threshold: number, here: Uint8Array): boolean {
  let any = 0;
  for (let x = 0, at = from; x < here.length; x++, at++) {
    const on = map[at]! > threshold ? 1 : 0;
    here[x] = on;
    any |= on;
  }
  return any === 1;
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
