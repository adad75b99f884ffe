import type { Rulings } from '../../types/ruling.ts';
import { heightOf, type Piece, textHeight } from './piece.ts';

/** Left, top, right, bottom. */
export type Frame = readonly [left: number, top: number, right: number, bottom: number];

/** Share of the text's width that a line must cover to be one that opens a table. */
const fullWidth = 0.9;
/** Gap within one printed line, in text heights, that tells cells from running text. */
const cellGap = 1.5;

/**
 * The part of a picture that a table fills. A full-width line opens a table; what stands above the first one is a caption where
 * it is running text.
 * @param frame the whole picture
 * @returns the frame, its top at the opening line where there is one
 */
export function tableFrame(pieces: readonly Piece[], { level }: Rulings, frame: Frame): Frame {
  if (pieces.length === 0) return frame;
  const em = textHeight(pieces);
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const full = level.filter(({ from, to }) => Math.min(to, right) - Math.max(from, left) >= fullWidth * (right - left));
  const [opening, next] = full.map(({ at }) => at).sort((a, b) => a - b);
  if (opening === undefined || next === undefined) return frame;
  const above = pieces.filter((piece) => (piece.top + piece.bottom) / 2 < opening);
  if (above.length === 0 || above.length > 0.3 * pieces.length || hasCells(above)) return frame;
  return [frame[0], Math.max(frame[1], Math.round(opening - 0.3 * em)), frame[2], frame[3]];
}

/** Whether some of the pieces stand side by side like cells. */
function hasCells(pieces: readonly Piece[]): boolean {
  return pieces.some((a) =>
    pieces.some((b) => {
      const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return shared > 0.5 * Math.min(heightOf(a), heightOf(b)) && b.left - a.right > cellGap * heightOf(a);
    }),
  );
}

/** The pieces whose middle lies in a frame. */
export function piecesIn(pieces: readonly Piece[], [left, top, right, bottom]: Frame): Piece[] {
  return pieces.filter((piece) => {
    const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
    return x > left && x < right && y > top && y < bottom;
  });
}
