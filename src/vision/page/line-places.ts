import { middleOf } from './middle-of.ts';
import type { PageLine } from './page-line.ts';

/** Where lines stand, side by side. */
export interface LinePlaces {
  readonly count: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** The middle of each, across and down. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Middle height. */
  readonly em: number;
}

/** A line without a height has no logarithm of it, in pixels. */
const leastHeight = 1e-3;

export function linePlaces(lines: readonly PageLine[]): LinePlaces {
  const each = (value: (line: PageLine) => number) => Float64Array.from(lines, value);
  const height = each(({ box }) => Math.max(box.bottom - box.top, leastHeight));
  return {
    count: lines.length,
    left: each(({ box }) => box.left),
    right: each(({ box }) => box.right),
    top: each(({ box }) => box.top),
    bottom: each(({ box }) => box.bottom),
    width: each(({ box }) => box.right - box.left),
    height,
    x: each(({ box }) => (box.left + box.right) / 2),
    y: each(({ box }) => (box.top + box.bottom) / 2),
    em: middleOf(height) || 1,
  };
}

/** Share of the narrower of two lines' widths that both have. */
export function sharedAcross({ left, right, width }: LinePlaces, i: number, j: number): number {
  const shared = Math.min(right[i]!, right[j]!) - Math.max(left[i]!, left[j]!);
  return Math.max(0, shared) / Math.max(leastHeight, Math.min(width[i]!, width[j]!));
}

/** Share of the lower of two lines' heights that both have. */
export function sharedDown({ top, bottom, height }: LinePlaces, i: number, j: number): number {
  const shared = Math.min(bottom[i]!, bottom[j]!) - Math.max(top[i]!, top[j]!);
  return Math.max(0, shared) / Math.min(height[i]!, height[j]!);
}

/** Edges nearer than this, in text heights, are in line. */
export const inLine = 0.35;

/** Near and far alike: logarithmic on both sides of 0. */
export function damped(x: number): number {
  return Math.sign(x) * Math.log1p(Math.abs(x));
}

export function bounded(x: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, x));
}
