import type { Raster } from '../../types/raster.ts';
import { lineHeight } from '../recognise/crop.ts';
import type { Frame } from './find-rings.ts';
import { inkOf } from './stamp-ink.ts';

/** The text along a ring, laid out level: it begins at the lowest point and runs clockwise, the rim above. */
export interface Strip {
  readonly raster: Raster;
  /** How much of each column's outer part is ink, 0 to 1: what stands in the middle of a seal reaches into the inner part. */
  readonly ink: readonly number[];
  /** Where the text runs, in radii: its outer and inner side. */
  readonly outer: number;
  readonly inner: number;
}

/** Radii are told apart in so many steps from the middle to the rim, over so many directions. */
const radii = 100;
const directions = 240;
/** A circle with more ink than this is a line, with less it is between lines. */
const line = 0.55;
const blank = 0.04;
/** Text ends where its ink has faded to this share of its densest: what stands level in the middle comes in between. */
const fading = 0.3;
/** Text along the rim is between these, in radii high. */
const least = 0.1;
const most = 0.42;
/** The part of a column that no level line inside the seal reaches into. */
const outerPart = 0.6;
/** Room above and below the letters, in their height. */
const room = 0.12;

/** Unrolls the band of text inside a ring's frame; undefined where there is none. */
export function unroll(page: Raster, { box }: Frame): Strip | undefined {
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [a, b] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  // Text keeps its height all around: bands lie so many pixels inside the rim, not so many parts of an oval.
  const short = Math.min(a, b);
  const at = (angle: number, radius: number): [number, number] => {
    const depth = (1 - radius) * short;
    return [cx + (a - depth) * Math.cos(angle), cy + (b - depth) * Math.sin(angle)];
  };
  const shares = Array.from({ length: radii + 1 }, (_, r) => {
    let sum = 0;
    for (let k = 0; k < directions; k++) {
      const [x, y] = at((2 * Math.PI * k) / directions, r / radii);
      if (inkOf(page, Math.round(x), Math.round(y)) > 0.35) sum++;
    }
    return sum / directions;
  });
  let rim = radii;
  while (rim > 0.8 * radii && shares[rim]! < line) rim--;
  while (rim > 0.6 * radii && shares[rim]! >= line) rim--;
  // Its soft edge, down to where the text begins or nothing is.
  while (rim > 0.6 * radii && shares[rim]! >= blank && shares[rim - 1]! < shares[rim]!) rim--;
  let outer = rim;
  while (outer > 0.6 * radii && shares[outer]! < blank) outer--;
  // A band that touches its frame begins there.
  if (outer <= 0.6 * radii) return undefined;
  let [inner, peak] = [outer, 0];
  while (inner > outer - most * radii && inner > 0) {
    const share = shares[inner]!;
    peak = Math.max(peak, share);
    if (outer - inner > least * radii && (share < Math.max(blank, fading * peak) || share >= line)) break;
    inner--;
  }
  const high = (outer - inner) / radii;
  if (high < least) return undefined;
  const [top, bottom] = [Math.min(outer / radii + room * high, (rim + 1) / radii), inner / radii - room * high];
  return {
    ...laidOut(page, at, arcsOf(a, b, (1 - (top + bottom) / 2) * short), top, bottom, short),
    outer: top,
    inner: bottom,
  };
}

/** Angles at equal distances along an ellipse `depth` inside the rim, from the lowest point clockwise, and its length in pixels. */
function arcsOf(
  a: number,
  b: number,
  depth: number,
): { readonly angles: (share: number) => number; readonly length: number } {
  const steps = 720;
  const sums = new Float64Array(steps + 1);
  const angle = (k: number) => Math.PI / 2 + (2 * Math.PI * k) / steps;
  for (let k = 1; k <= steps; k++) {
    const [from, to] = [angle(k - 1), angle(k)];
    sums[k] =
      sums[k - 1]! +
      Math.hypot((a - depth) * (Math.cos(to) - Math.cos(from)), (b - depth) * (Math.sin(to) - Math.sin(from)));
  }
  const length = sums[steps]!;
  return {
    length,
    angles: (share) => {
      const wanted = share * length;
      let [low, high] = [0, steps];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (sums[middle]! <= wanted) low = middle;
        else high = middle;
      }
      const part = (wanted - sums[low]!) / Math.max(1e-9, sums[high]! - sums[low]!);
      return angle(low + part);
    },
  };
}

function laidOut(
  page: Raster,
  at: (angle: number, radius: number) => readonly [number, number],
  { angles, length }: ReturnType<typeof arcsOf>,
  top: number,
  bottom: number,
  short: number,
): Pick<Strip, 'raster' | 'ink'> {
  const height = lineHeight;
  const width = Math.max(1, Math.round((height * length) / ((top - bottom) * short)));
  const data = new Uint8Array(3 * width * height);
  const ink: number[] = [];
  for (let x = 0; x < width; x++) {
    const angle = angles((x + 0.5) / width);
    let sum = 0;
    for (let y = 0; y < height; y++) {
      const [px, py] = at(angle, top + ((y + 0.5) / height) * (bottom - top));
      sample(page, px, py, data, (y * width + x) * 3);
      if (y < outerPart * height && inkOf(page, Math.round(px), Math.round(py)) > 0.35) sum++;
    }
    ink.push(sum / (outerPart * height));
  }
  return { raster: { data, width, height, toSource: [1, 0, 0, 1, 0, 0] }, ink };
}

/** A pixel between four, linearly. */
function sample({ data, width, height }: Raster, x: number, y: number, out: Uint8Array, to: number): void {
  const [left, top] = [
    Math.min(width - 2, Math.max(0, Math.floor(x))),
    Math.min(height - 2, Math.max(0, Math.floor(y))),
  ];
  const [fx, fy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  for (let c = 0; c < 3; c++) {
    const at = (top * width + left) * 3 + c;
    const upper = data[at]! * (1 - fx) + data[at + 3]! * fx;
    const lower = data[at + 3 * width]! * (1 - fx) + data[at + 3 * width + 3]! * fx;
    out[to + c] = Math.round(upper * (1 - fy) + lower * fy);
  }
}
