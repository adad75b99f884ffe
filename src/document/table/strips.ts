import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { fillHoles } from './place-cells.ts';
import { type Reading, readingOf } from './reading.ts';

/** A line that parts columns is longer than this share of the text's height; strokes of letters are not. */
const throughText = 0.5;

/**
 * A table of one row or one column as such. The network has hardly seen any and likes to add an empty row or column, or to tear a
 * long cell in two. Where all text stands on one printed line, or under each other, and no printed line parts more, there is no more.
 */
export function asStrip(reading: Reading, pieces: readonly TextLine[], rulings: Rulings): Reading {
  const { grid, borders, frame } = reading;
  if (grid.columns > 1 && isColumn(pieces, rulings)) {
    const cells = Array.from({ length: grid.rows }, (_, row) => place(row, 0));
    return readingOf(fillHoles(grid.rows, cells), { x: [], y: borders.y }, pieces, frame);
  }
  if (grid.rows > 1 && isRow(pieces, rulings)) {
    const cells = Array.from({ length: grid.columns }, (_, column) => place(0, column));
    return readingOf(fillHoles(1, cells), { x: borders.x, y: [] }, pieces, frame);
  }
  return reading;
}

/** Whether every piece stands on a printed line of its own, one x runs through all of them, and no line stands beside them but the outer two. */
function isColumn(pieces: readonly TextLine[], { upright }: Rulings): boolean {
  if (pieces.length < 2 || tableRows(pieces).length < pieces.length) return false;
  const [left, right] = [
    Math.max(...pieces.map((piece) => piece.left)),
    Math.min(...pieces.map((piece) => piece.right)),
  ];
  const height = Math.max(...pieces.map(({ bottom }) => bottom)) - Math.min(...pieces.map(({ top }) => top));
  const parting = upright.filter(({ from, to }) => to - from > throughText * height);
  return left < right && parting.length <= 2;
}

/** Whether all pieces stand on one printed line, and nothing but the outer lines runs above and below. */
function isRow(pieces: readonly TextLine[], { level }: Rulings): boolean {
  return tableRows(pieces).length === 1 && level.length <= 2;
}

function place(row: number, column: number) {
  return { ...{ row, column, rowSpan: 1, columnSpan: 1, score: 0 }, box: { left: 0, top: 0, right: 0, bottom: 0 } };
}
