import { height } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { boxOf } from './cell-box.ts';
import type { Reading } from './reading.ts';

/** Where a cell without text can hold a mark: its index in the grid, and its box without what neighbouring text covers. */
interface EmptyPlace {
  readonly cell: number;
  readonly box: Box;
}

/** The empty cells of a reading, cut back where text of other cells reaches over the border. */
export function emptyPlaces({ grid, borders, contents, frame }: Reading, pieces: readonly TextLine[]): EmptyPlace[] {
  return grid.cells.flatMap((cell, i) => {
    if (contents[i]!.length > 0) return [];
    let { left, top, right, bottom } = boxOf(cell, borders, frame);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    for (const piece of pieces) {
      if (piece.right < left || piece.left > right || piece.bottom < top || piece.top > bottom) continue;
      const em = 0.1 * height(piece);
      if (piece.right < x) left = Math.max(left, piece.right + em);
      else if (piece.left > x) right = Math.min(right, piece.left - em);
      else if (piece.bottom < y) top = Math.max(top, piece.bottom + em);
      else if (piece.top > y) bottom = Math.min(bottom, piece.top - em);
      else return [];
    }
    return right > left && bottom > top ? [{ cell: i, box: { left, top, right, bottom } }] : [];
  });
}
