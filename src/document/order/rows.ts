import { height, middle } from '../../geometry/box.ts';
import { mean } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Pieces of text that stand on one printed line, from left to right. */
export type Row = readonly TextLine[];

/** Share of the lower piece's height by which two pieces of one row overlap at least. */
const sharedHeight = 0.5;
/** Pieces of one row differ in height by less than this factor. */
const likeHeight = 2.2;

/**
 * Groups pieces into printed lines, from top to bottom. A piece is compared with the piece of a row that is nearest to it
 * sideways, so rows may climb or bend slowly across a photographed page.
 */
export function rowsOf(items: readonly TextLine[]): Row[] {
  const rows: { readonly row: TextLine[]; top: number; bottom: number }[] = [];
  for (const item of [...items].sort((a, b) => middle(a) - middle(b))) {
    let best: { own: (typeof rows)[number]; shared: number } | undefined;
    for (const own of rows) {
      if (own.bottom <= item.top || own.top >= item.bottom) continue;
      const shared = sharedWith(own.row, item);
      if (shared >= sharedHeight && (!best || shared > best.shared)) best = { own, shared };
    }
    if (best) {
      best.own.row.push(item);
      best.own.top = Math.min(best.own.top, item.top);
      best.own.bottom = Math.max(best.own.bottom, item.bottom);
    } else rows.push({ row: [item], top: item.top, bottom: item.bottom });
  }
  return rows
    .map(({ row }) => row.sort((a, b) => a.left - b.left))
    .sort((a, b) => mean(a.map(middle)) - mean(b.map(middle)));
}

/** How much of the lower one's height the item shares with its nearest piece of the row; 0 when they can't be one row. */
function sharedWith(row: readonly TextLine[], item: TextLine): number {
  const gap = (piece: TextLine) => Math.max(piece.left - item.right, item.left - piece.right);
  const nearest = row.reduce((a, b) => (gap(b) < gap(a) ? b : a));
  const [h1, h2] = [height(nearest), height(item)];
  if (!nearest.along || !item.along || Math.max(h1, h2) > likeHeight * Math.min(h1, h2)) return 0;
  if (gap(nearest) < -0.5 * Math.min(item.right - item.left, nearest.right - nearest.left)) return 0;
  const shared = Math.min(nearest.bottom, item.bottom) - Math.max(nearest.top, item.top);
  return shared / Math.min(h1, h2);
}
