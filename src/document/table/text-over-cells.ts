import { overlapAcross } from '../../geometry/box.ts';
import type { Row } from '../order/rows.ts';
import { isCelled } from './celled-blocks.ts';

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
