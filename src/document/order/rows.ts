import { height, middle, overlapAcross, overlapDown } from '../../geometry/box.ts';
import { mean } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Pieces of text that stand on one printed line, from left to right. */
export type Row = readonly TextLine[];

/** What makes pieces one row. */
interface RowRule {
  /** How much of the lower one's height a piece shares with a row; 0 when they can't be one row. */
  readonly sharedWith: (row: Row, piece: TextLine) => number;
  /** Whether rows stand level: what comes next belongs to the last row or to none. */
  readonly level: boolean;
}

/** Share of the lower piece's height by which two pieces of one row overlap at least. */
const sharedHeight = 0.5;
/** Pieces of one row differ in height by less than this factor. */
const likeHeight = 2.2;
/** Pieces that lie on one another by this share of the narrower one's width are on two rows. */
const mostOver = 0.5;

/**
 * Groups pieces into printed lines, from top to bottom.
 * @param rule of a page, if it is not said: rows may climb or bend slowly across a photograph, so the nearest piece sideways tells
 */
export function rowsOf(pieces: readonly TextLine[], { sharedWith, level }: RowRule = onPage): Row[] {
  const rows: { readonly row: TextLine[]; top: number; bottom: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b))) {
    let best: { own: (typeof rows)[number]; shared: number } | undefined;
    for (const own of level ? rows.slice(-1) : rows) {
      if (own.bottom <= piece.top || own.top >= piece.bottom) continue;
      const shared = sharedWith(own.row, piece);
      if (shared >= sharedHeight && (!best || shared > best.shared)) best = { own, shared };
    }
    if (best) {
      best.own.row.push(piece);
      best.own.top = Math.min(best.own.top, piece.top);
      best.own.bottom = Math.max(best.own.bottom, piece.bottom);
    } else rows.push({ row: [piece], top: piece.top, bottom: piece.bottom });
  }
  return rows
    .map(({ row }) => row.sort((a, b) => a.left - b.left))
    .sort((a, b) => mean(a.map(middle)) - mean(b.map(middle)));
}

const onPage: RowRule = { sharedWith: sharedWithNearest, level: false };

function sharedWithNearest(row: Row, piece: TextLine): number {
  const gap = (other: TextLine) => -overlapAcross(other, piece);
  const nearest = row.reduce((a, b) => (gap(b) < gap(a) ? b : a));
  const [low, high] = [height(nearest), height(piece)].sort((a, b) => a - b) as [number, number];
  if (!nearest.along || !piece.along || high > likeHeight * low) return 0;
  return isOver(nearest, piece) ? 0 : overlapDown(nearest, piece) / low;
}

/** Of a table: rows stand level, and any piece beside it tells, however large. */
const inTable: RowRule = {
  sharedWith: (row, piece) =>
    Math.max(
      ...row.map((other) =>
        isOver(other, piece) ? 0 : overlapDown(other, piece) / Math.min(height(other), height(piece)),
      ),
    ),
  level: true,
};

/** The printed lines of a table's text. */
export function tableRows(pieces: readonly TextLine[]): Row[] {
  return rowsOf(pieces, inTable);
}

function isOver(a: TextLine, b: TextLine): boolean {
  return overlapAcross(a, b) > mostOver * Math.min(a.right - a.left, b.right - b.left);
}
