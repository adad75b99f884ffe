import type { Segment } from './segment.ts';

/** Share of the lower one's height by which two segments of one row overlap at least. */
const sharedHeight = 0.33;

/** Whether two segments stand on one printed line. */
export function onRow(a: Segment, b: Segment): boolean {
  if (a.page !== b.page || a === b) return false;
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= sharedHeight * Math.min(a.height, b.height);
}

/** Segments on the same row to the right, nearest first. */
export function rightOf(segment: Segment, segments: readonly Segment[]): Segment[] {
  return segments
    .filter((other) => onRow(segment, other) && middleX(other) > segment.right - 0.3 * segment.height)
    .sort((a, b) => a.left - b.left);
}

/** Segments on the same row to the left, nearest first. */
export function leftOf(segment: Segment, segments: readonly Segment[]): Segment[] {
  return segments
    .filter((other) => onRow(segment, other) && middleX(other) < segment.left + 0.3 * segment.height)
    .sort((a, b) => b.right - a.right);
}

/** Segments under a stretch of the page, nearest first, at most `reach` line heights away. */
export function below(area: Segment, segments: readonly Segment[], reach: number): Segment[] {
  return segments
    .filter((other) => {
      if (other === area || other.page !== area.page || other.top < area.top + 0.5 * area.height) return false;
      if (onRow(area, other) || other.top - area.bottom > reach * Math.max(area.height, other.height)) return false;
      const shared = Math.min(area.right, other.right) - Math.max(area.left, other.left);
      return shared > 0 || Math.abs(other.left - area.left) < 1.5 * area.height;
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

export function middleX(segment: Segment): number {
  return (segment.left + segment.right) / 2;
}

export function middleY(segment: Segment): number {
  return (segment.top + segment.bottom) / 2;
}
