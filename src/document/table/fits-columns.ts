import { sharedWidth } from '../../geometry/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import type { Row } from '../order/rows.ts';

/** Edges nearer than this, in text heights, are in line. */
export const inLine = 0.6;

export const edges: readonly ((piece: TextLine) => number)[] = [
  (piece) => piece.left,
  (piece) => piece.right,
  (piece) => (piece.left + piece.right) / 2,
];

/** Whether two pieces start, end or stand in the middle at one place across. */
export function inColumn(a: TextLine, b: TextLine, em: number): boolean {
  return edges.some((edge) => Math.abs(edge(a) - edge(b)) < inLine * em);
}

/** Share of the narrower of two pieces of a column that stands above or below the other. */
const mostShared = 0.8;

/** Whether every piece of a row stands in line with a piece of a table, or right above or below one. */
export function fitsColumns(row: Row, inside: readonly TextLine[], em: number): boolean {
  return row.every((piece) =>
    inside.some((other) => inColumn(piece, other, em) || sharedWidth(piece, other) >= mostShared),
  );
}
