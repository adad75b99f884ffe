import { around, height, holdsMiddle, middle, overlapDown } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { textHeight } from './piece.ts';

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
export function tableFrame(pieces: readonly TextLine[], { level }: Rulings, frame: Box): Box {
  if (pieces.length === 0) return frame;
  const em = textHeight(pieces);
  const { left, right } = around(pieces);
  const full = level.filter(({ from, to }) => Math.min(to, right) - Math.max(from, left) >= fullWidth * (right - left));
  const [opening, next] = full.map(({ at }) => at).sort((a, b) => a - b);
  if (opening === undefined || next === undefined) return frame;
  const above = pieces.filter((piece) => middle(piece) < opening);
  if (above.length === 0 || above.length > 0.3 * pieces.length || hasCells(above)) return frame;
  return { ...frame, top: Math.max(frame.top, Math.round(opening - 0.3 * em)) };
}

/** Whether some of the pieces stand side by side like cells. */
function hasCells(pieces: readonly TextLine[]): boolean {
  return pieces.some((a) =>
    pieces.some((b) => {
      return overlapDown(a, b) > 0.5 * Math.min(height(a), height(b)) && b.left - a.right > cellGap * height(a);
    }),
  );
}

/** The pieces whose middle lies in a frame. */
export function piecesIn(pieces: readonly TextLine[], frame: Box): TextLine[] {
  return pieces.filter((piece) => holdsMiddle(frame, piece));
}
