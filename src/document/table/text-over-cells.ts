import { overlapAcross } from '../../geometry/box.ts';
import type { Row } from '../order/rows.ts';
import { isCelled, isProse } from './celled-blocks.ts';

/** Rows that run on over several cells of the next row of cells, or have none below: running text, a question above its answers, a title. */
export function textOverCells(rows: readonly Row[]): Row[] {
  return rows.filter((row, i) => {
    if (isCelled(row)) return false;
    const cells = rows.slice(i + 1).find(isCelled);
    return !cells || runsOver(row, cells);
  });
}

/** Whether some text of a row stands over several cells of one below. */
export function runsOver(row: Row, cells: Row): boolean {
  return row.some((piece) => cells.filter((cell) => overlapAcross(piece, cell) > 0).length > 1);
}

/** Whether rows are running text, cells here and there as in exercises: a line of text for every two rows of cells. */
export function isTextWithCells(rows: readonly Row[]): boolean {
  const text = textOverCells(rows).filter((row) => row.some(isProse));
  return text.length > 0 && 2 * text.length >= rows.filter(isCelled).length;
}
