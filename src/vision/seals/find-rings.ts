import type { Box } from '../../types/box.ts';
import type { Raster } from '../../types/raster.ts';
import { components } from '../detect/components.ts';
import { fitEllipse } from './fit-ellipse.ts';
import { inkOf } from './stamp-ink.ts';

/** A frame of stamp ink, in pixels of the raster: an ellipse or a rectangle that fills its box. */
export interface Frame {
  readonly box: Box;
  readonly round: boolean;
}

/** A page is looked at in so many cells along its longer side; each is ink where one of its samples is. */
const cells = 400;
const samplesPerCell = 2;
/** Seals are at least this wide and high, in cells and in pixels: below it their letters can't be told. */
const leastCells = 16;
const leastPixels = 60;
/** No frame is longer than so many times its other side. */
const longest = 2.5;
/** Share of a frame that must be inked, worn as it may be. */
const leastFrame = 0.8;
/** More ink than this within its frame is a sign or a picture. */
const mostInside = 0.6;
const directions = 72;
/** A frame lies this far out from the middle of its box, the box's rim being 1. */
const innermost = 0.86;

/** Frames of red, blue or violet ink: those of seals and stamps. A page without such ink costs one look at a few of its pixels. */
export function findRings(raster: Raster): Frame[] {
  const size = Math.max(1, Math.max(raster.width, raster.height) / cells);
  const [width, height] = [Math.floor(raster.width / size), Math.floor(raster.height / size)];
  const map = inkedCells(raster, width, height, size);
  if (!map) return [];
  return components(map, width, height, 0.5).flatMap(({ outline }) => {
    const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
    const [left, right] = [least(xs), most(xs) + 1];
    const [top, bottom] = [least(ys), most(ys) + 1];
    const [short, long] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)];
    if (short < leastCells || short * size < leastPixels || long > longest * short) return [];
    const inked = (x: number, y: number) => (map[Math.floor(y) * width + Math.floor(x)] ?? 0) > 0;
    const [cx, cy, a, b] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
    const share = (rim: (angle: number) => readonly [number, number]) => {
      let count = 0;
      for (let k = 0; k < directions; k++) {
        const [dx, dy] = rim((2 * Math.PI * k) / directions);
        const at = [0, 0.25, 0.5, 0.75, 1].map((t) => innermost + t * (1 - innermost));
        if (at.some((r) => inked(cx + r * a * dx - 0.01, cy + r * b * dy - 0.01))) count++;
      }
      return count / directions;
    };
    const round = share((angle) => [Math.cos(angle), Math.sin(angle)]) >= leastFrame;
    const square = share((angle) => onSquare(angle)) >= leastFrame;
    if (!round && !square) return [];
    let inside = 0;
    let count = 0;
    for (let y = cy - 0.7 * b; y < cy + 0.7 * b; y++)
      for (let x = cx - 0.7 * a; x < cx + 0.7 * a; x++, count++) if (inked(x, y)) inside++;
    if (inside > mostInside * count || inside === 0) return [];
    const box = { left: left * size, top: top * size, right: right * size, bottom: bottom * size };
    return [{ round, box: round ? fitEllipse(raster, box) : box }];
  });
}

/** 1 where a cell holds ink of stamps; undefined where too few do for a seal. */
function inkedCells(raster: Raster, width: number, height: number, size: number): Uint8Array | undefined {
  const map = new Uint8Array(width * height);
  let count = 0;
  const step = size / samplesPerCell;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let ink = 0;
      for (let i = 0; i < samplesPerCell && ink === 0; i++)
        for (let j = 0; j < samplesPerCell && ink === 0; j++)
          ink =
            inkOf(raster, Math.floor(x * size + (j + 0.5) * step), Math.floor(y * size + (i + 0.5) * step)) > 0.5
              ? 1
              : 0;
      map[y * width + x] = ink;
      count += ink;
    }
  return count >= 4 * leastCells ? map : undefined;
}

/** Where a ray from the middle leaves a square of half side 1. */
function onSquare(angle: number): readonly [number, number] {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.max(Math.abs(x), Math.abs(y));
  return [x / reach, y / reach];
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
