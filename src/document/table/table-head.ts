import { isCelled } from './celled-blocks.ts';
import { toLevels } from './levels.ts';
import type { Piece } from './piece.ts';
import { type Frame, piecesIn } from './table-frame.ts';

/** How far above a table its head may end, and how much higher it may reach, in text heights. */
const apart = 1;
const high = 2;
/** Share of the table's width that a head covers. */
const leastWidth = 0.5;
/** A caption has two parts, a number and a title; a head has more, and no more than the table below it. */
const leastCells = 3;

/** A ruled block with the row of cells right above it: heads are printed on a ground of their own, often without lines. */
export function withHead([left, top, right, bottom]: Frame, pieces: readonly Piece[], em: number): Frame {
  const above = piecesIn(pieces, [left - em, top - (apart + high) * em, right + em, top]);
  const line = toLevels(above).at(-1);
  const body = piecesIn(pieces, [left, top, right, bottom]);
  if (!line || line.length < leastCells || line.length > body.length || !isCelled(line))
    return [left, top, right, bottom];
  const [from, to] = [line[0]!.left, Math.max(...line.map((piece) => piece.right))];
  const ends = Math.max(...line.map((piece) => piece.bottom));
  if (top - ends > apart * em || to - from < leastWidth * (right - left)) return [left, top, right, bottom];
  return [Math.min(left, from), Math.min(...line.map((piece) => piece.top)), Math.max(right, to), bottom];
}
