import { height, middle, overlapAcross, overlapDown } from '../../geometry/box.ts';
import { mean } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Pieces of text that stand on one printed line, from left to right. */
export type Row = readonly TextLine[];

/** How much of the lower one's height a piece shares with a row; 0 when they can't be one row. */
type SharedWith = (row: Row, piece: TextLine) => number;

/** Share of the lower piece's height by which two pieces of one row overlap at least. */
const sharedHeight = 0.5;
/** Pieces of one row differ in height by less than this factor. */
const likeHeight = 2.2;
/** Pieces that lie on one another by this share of the narrower one's width are on two rows. */
const mostOver = 0.5;

/**
 * Groups pieces into printed lines, from top to bottom.
 * @param sharedWith on a page, if it is not said: rows may climb or bend slowly across a photograph, so the nearest piece sideways tells
 */
export function rowsOf(pieces: readonly TextLine[], sharedWith: SharedWith = sharedWithNearest): Row[] {
  const rows: { readonly row: TextLine[]; bottom: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b))) {
    let best: { own: (typeof rows)[number]; shared: number } | undefined;
    for (const own of rows) {
      // Only saves time.
      if (own.bottom <= piece.top) continue;
      const shared = sharedWith(own.row, piece);
      if (shared >= sharedHeight && (!best || shared > best.shared)) best = { own, shared };
    }
    if (best) {
      best.own.row.push(piece);
      best.own.bottom = Math.max(best.own.bottom, piece.bottom);
    } else rows.push({ row: [piece], bottom: piece.bottom });
  }
  return rows
    .map(({ row }) => row.sort((a, b) => a.left - b.left))
    .sort((a, b) => mean(a.map(middle)) - mean(b.map(middle)));
}

function sharedWithNearest(row: Row, piece: TextLine): number {
  const gap = (other: TextLine) => -overlapAcross(other, piece);
  const nearest = row.reduce((a, b) => (gap(b) < gap(a) ? b : a));
  const [low, high] = [height(nearest), height(piece)].sort((a, b) => a - b) as [number, number];
  if (!nearest.along || !piece.along || high > likeHeight * low) return 0;
  return isOver(nearest, piece) ? 0 : overlapDown(nearest, piece) / low;
}

/** Of a table: any piece beside it tells, however large. */
const sharedWithAny: SharedWith = (row, piece) =>
  Math.max(
    ...row.map((other) =>
      isOver(other, piece) ? 0 : overlapDown(other, piece) / Math.min(height(other), height(piece)),
    ),
  );

/** The printed lines of a table's text. */
export function tableRows(pieces: readonly TextLine[]): Row[] {
  return rowsOf(pieces, sharedWithAny);
}

function isOver(a: TextLine, b: TextLine): boolean {
  return overlapAcross(a, b) > mostOver * Math.min(a.right - a.left, b.right - b.left);
}
