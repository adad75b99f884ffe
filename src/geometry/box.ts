import type { Box } from '../types/box.ts';
import type { Quad } from '../types/quad.ts';

/** Height of a box, at least a pixel: of a line of text, its size. */
export function height({ top, bottom }: Box): number {
  return Math.max(1, bottom - top);
}

/** The level through the middle of a box. */
export function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** A box with so much ground on every side. */
export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Area of a box. */
export function sizeOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Length that two boxes share across the page; negative where they stand apart, by as much as lies between them. */
export function overlapAcross(a: Box, b: Box): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** Length that two boxes share down the page; negative where one is above the other. */
export function overlapDown(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

/** Area that two boxes share. */
export function sharedSize(a: Box, b: Box): number {
  return Math.max(0, overlapAcross(a, b)) * Math.max(0, overlapDown(a, b));
}

/** Share of `part` that lies in `whole`, 0 to 1. */
export function shareIn(part: Box, whole: Box): number {
  return sharedSize(part, whole) / Math.max(1, sizeOf(part));
}

/** Share of the narrower one's width that both have; negative where they stand apart. */
export function sharedWidth(a: Box, b: Box): number {
  return overlapAcross(a, b) / Math.max(1, Math.min(a.right - a.left, b.right - b.left));
}

/** Share of the lower one's height that both have; negative where one is above the other. */
export function sharedHeight(a: Box, b: Box): number {
  return overlapDown(a, b) / Math.max(1, Math.min(a.bottom - a.top, b.bottom - b.top));
}

/** Whether the middle of one box lies in another. */
export function holdsMiddle(box: Box, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** The corners of a box, clockwise from its top left. */
export function cornersOf({ left, top, right, bottom }: Box): Quad {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The upright box around a quad. */
export function boundsOf(quad: Quad): Box {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Share of what two boxes cover together that both cover, 0 to 1: intersection over union. */
export function sharedOfBoth(a: Box, b: Box): number {
  const shared = sharedSize(a, b);
  return shared === 0 ? 0 : shared / (sizeOf(a) + sizeOf(b) - shared);
}

/** Whether one box lies in another. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  );
}
