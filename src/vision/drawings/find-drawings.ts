import type { Region } from '../../geometry/region.ts';
import type { Box } from '../../types/box.ts';
import type { SeenDrawing } from '../../types/drawing.ts';
import type { Raster } from '../../types/raster.ts';
import { type Cells, cellsOf, ink, perHeight } from './cells.ts';

/** Cells as near as this hang together. */
const near = perHeight / 2;
/** Drawings are as long as this and as thick, in text heights: less is a letter that was not read, a mark of a list, a rule. */
const leastLength = 2.5;
const leastThick = 0.75;
/** Share of a drawing's box that is ink and no straight thin line: a frame and a grid have none. */
const leastFree = 0.02;
/** A straight thin line is longer than this and no thicker, in cells. */
const leastRun = 3 * perHeight;
const mostThick = 2;
/** What lies in a larger drawing belongs to it, unless that is a border of the page: more than this share of it. */
const mostOfPage = 0.6;

/** Cells that hang together: how many there are, and how many of them are no straight thin line. */
interface Patch {
  left: number;
  top: number;
  right: number;
  bottom: number;
  free: number;
}

/**
 * What is drawn on an upright page beside its text.
 * @param em height of the text, in pixels
 * @param lines where text stands
 */
export function findDrawings(raster: Raster, em: number, lines: readonly Region[]): SeenDrawing[] {
  const cells = cellsOf(raster, em, lines);
  if (!cells) return [];
  const all = patchesOf(cells).sort((a, b) => sizeOf(b) - sizeOf(a));
  const outer: Patch[] = [];
  for (const patch of all) {
    const whole = outer.find((other) => holds(other, patch) && sizeOf(other) < mostOfPage * cells.width * cells.height);
    if (whole) whole.free += patch.free;
    else outer.push(patch);
  }
  return outer
    .filter(({ left, top, right, bottom }) => {
      const [width, height] = [right - left, bottom - top];
      return Math.max(width, height) >= leastLength * perHeight && Math.min(width, height) >= leastThick * perHeight;
    })
    .map(({ free, ...box }) => ({ box: scaled(box, cells.side, raster), ink: free / sizeOf(box) }))
    .filter((drawing) => drawing.ink >= leastFree);
}

function patchesOf(cells: Cells): Patch[] {
  const { width, height, kinds } = cells;
  const free = freeInk(cells);
  const seen = new Uint8Array(width * height);
  const patches: Patch[] = [];
  for (let start = 0; start < kinds.length; start++) {
    if (kinds[start] !== ink || seen[start]) continue;
    const patch: Patch = { left: width, top: height, right: 0, bottom: 0, free: 0 };
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      patch.left = Math.min(patch.left, x);
      patch.right = Math.max(patch.right, x + 1);
      patch.top = Math.min(patch.top, y);
      patch.bottom = Math.max(patch.bottom, y + 1);
      patch.free += free[at]!;
      for (let ny = Math.max(0, y - near); ny <= Math.min(height - 1, y + near); ny++)
        for (let nx = Math.max(0, x - near); nx <= Math.min(width - 1, x + near); nx++) {
          const next = ny * width + nx;
          if (kinds[next] !== ink || seen[next]) continue;
          seen[next] = 1;
          open.push(next);
        }
    }
    patches.push(patch);
  }
  return patches;
}

/** 1 for cells of ink that belong to no straight thin line. */
function freeInk({ width, height, kinds }: Cells): Uint8Array {
  const free = Uint8Array.from(kinds, (kind) => (kind === ink ? 1 : 0));
  const strike = (level: Scan, across: Scan) => {
    for (let i = 0; i < across.length; i++)
      for (const [from, to] of runsOf(kinds, i * across.step, level))
        for (let at = from; to - from >= leastRun && at < to; at++)
          if (isThin(kinds, at * level.step, i, across)) free[i * across.step + at * level.step] = 0;
  };
  const [row, column] = [
    { length: width, step: 1 },
    { length: height, step: width },
  ];
  strike(row, column);
  strike(column, row);
  return free;
}

/** Cells in one direction: how many, and how far apart in the list of all. */
interface Scan {
  readonly length: number;
  readonly step: number;
}

/** Runs of ink along a scan, each with its end. */
function runsOf(kinds: Uint8Array, start: number, { length, step }: Scan): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let from = 0; from < length; from++) {
    let to = from;
    while (to < length && kinds[start + to * step] === ink) to++;
    if (to > from) runs.push([from, to]);
    from = to;
  }
  return runs;
}

/** Whether the ink across a line, through its cell at `i`, is no thicker than a line. */
function isThin(kinds: Uint8Array, start: number, i: number, { length, step }: Scan): boolean {
  let [from, to] = [i, i + 1];
  while (from > 0 && to - from <= mostThick && kinds[start + (from - 1) * step] === ink) from--;
  while (to < length && to - from <= mostThick && kinds[start + to * step] === ink) to++;
  return to - from <= mostThick;
}

function sizeOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function scaled({ left, top, right, bottom }: Box, side: number, { width, height }: Raster): Box {
  return {
    left: left * side,
    top: top * side,
    right: Math.min(width, right * side),
    bottom: Math.min(height, bottom * side),
  };
}
