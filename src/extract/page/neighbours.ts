import type { Segment } from './segment.ts';

/** Share of the lower one's height by which two segments of one row overlap at least. */
const sharedHeight = 0.33;

/** Whether two segments stand on one printed line. */
export function onRow(a: Segment, b: Segment): boolean {
  if (a.page !== b.page || a === b) return false;
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= sharedHeight * Math.min(a.height, b.height);
}

interface Shelf {
  /** By their upper edges. */
  readonly sorted: readonly Segment[];
  readonly tallest: number;
}

const shelves = new WeakMap<readonly Segment[], Map<number, Shelf>>();

function shelvesOf(segments: readonly Segment[]): Map<number, Shelf> {
  const known = shelves.get(segments);
  if (known) return known;
  const byPage = new Map<number, Segment[]>();
  for (const segment of segments) {
    const list = byPage.get(segment.page);
    if (list) list.push(segment);
    else byPage.set(segment.page, [segment]);
  }
  const made = new Map(
    [...byPage].map(([page, list]) => {
      const tallest = list.reduce((most, { height }) => Math.max(most, height), 0);
      return [page, { sorted: list.sort((a, b) => a.top - b.top), tallest }] as const;
    }),
  );
  shelves.set(segments, made);
  return made;
}

/** The segments of a page that reach into a band of it, and perhaps some just above: not the whole of a full page. */
function within(page: number, top: number, bottom: number, segments: readonly Segment[]): Segment[] {
  const shelf = shelvesOf(segments).get(page);
  if (!shelf) return [];
  const { sorted, tallest } = shelf;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.top < top - tallest) low = middle + 1;
    else high = middle;
  }
  const found: Segment[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.top <= bottom; i++) found.push(sorted[i]!);
  return found;
}

/** Segments on the same row to the right, nearest first. */
export function rightOf(segment: Segment, segments: readonly Segment[]): Segment[] {
  return within(segment.page, segment.top, segment.bottom, segments)
    .filter((other) => onRow(segment, other) && middleX(other) > segment.right - 0.3 * segment.height)
    .sort((a, b) => a.left - b.left);
}

/** Segments on the same row to the left, nearest first. */
export function leftOf(segment: Segment, segments: readonly Segment[]): Segment[] {
  return within(segment.page, segment.top, segment.bottom, segments)
    .filter((other) => onRow(segment, other) && middleX(other) < segment.left + 0.3 * segment.height)
    .sort((a, b) => b.right - a.right);
}

/** Segments under a stretch of the page, nearest first, at most `reach` line heights away. */
export function below(area: Segment, segments: readonly Segment[], reach: number): Segment[] {
  const { tallest = 0 } = shelvesOf(segments).get(area.page) ?? {};
  return within(area.page, area.top, area.bottom + reach * Math.max(area.height, tallest), segments)
    .filter((other) => {
      if (other === area || other.page !== area.page || other.top < area.top + 0.5 * area.height) return false;
      if (onRow(area, other) || other.top - area.bottom > reach * Math.max(area.height, other.height)) return false;
      const shared = Math.min(area.right, other.right) - Math.max(area.left, other.left);
      return shared > 0 || Math.abs(other.left - area.left) < 1.5 * area.height;
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** How far down its page a segment stands, from 0 to 1. */
export function downOf({ top, pageTop, pageBottom }: Segment): number {
  return (top - pageTop) / (pageBottom - pageTop);
}

/** Whether one segment stands above the other, at least in part. */
export function shareColumn(a: Segment, b: Segment): boolean {
  return a.left < b.right && a.right > b.left;
}

export function middleX(segment: Segment): number {
  return (segment.left + segment.right) / 2;
}

export function middleY(segment: Segment): number {
  return (segment.top + segment.bottom) / 2;
}
