import type { TextLine } from '../../types/text-line.ts';
import { fillHoles, type GridCell } from './place-cells.ts';
import { type Reading, readingOf } from './reading.ts';

/** In so many rows, at most, two columns that are truly one may both hold text: a heading torn in two. */
const mostTorn = 1;

/**
 * Joins neighbouring columns that no printed line parts, in a table whose other columns are parted by lines from top to bottom,
 * if the text of both would fit in one.
 * @param lines where the printed lines between columns stand
 */
export function mergeColumns(reading: Reading, lines: readonly number[]): Reading {
  const { grid, borders } = reading;
  const joins = borders.x.flatMap((x, i) => {
    const [from, to] = [textEnd(reading, i), textStart(reading, i + 1)];
    const parted = lines.some((line) => line > Math.min(from, x) && line < Math.max(to, x));
    return parted || torn(reading, i) > mostTorn ? [] : [i];
  });
  const parted = borders.x.length - joins.length;
  if (parted < lines.length || joins.length > parted) return reading;
  const shift = (column: number) => column - joins.filter((at) => at < column).length;
  const cells: GridCell[] = [];
  for (const cell of grid.cells) {
    const column = shift(cell.column);
    const columnSpan = Math.max(1, shift(cell.column + cell.columnSpan) - column);
    if (!cells.some((other) => owns(other, cell.row, column))) cells.push({ ...cell, column, columnSpan });
  }
  const kept = borders.x.filter((_, i) => !joins.includes(i));
  const pieces: TextLine[] = reading.contents.flat();
  return readingOf(fillHoles(grid.rows, cells), { ...borders, x: kept }, pieces, reading.frame);
}

function owns(cell: GridCell, row: number, column: number): boolean {
  return (
    row >= cell.row && row < cell.row + cell.rowSpan && column >= cell.column && column < cell.column + cell.columnSpan
  );
}

/** In how many rows two neighbouring columns both hold text of their own. */
function torn({ grid, contents }: Reading, column: number): number {
  let count = 0;
  for (let row = 0; row < grid.rows; row++) {
    const [a, b] = [grid.owners[row * grid.columns + column]!, grid.owners[row * grid.columns + column + 1]!];
    if (a !== b && contents[a]!.length > 0 && contents[b]!.length > 0) count++;
  }
  return count;
}

function textEnd({ grid, contents, borders }: Reading, column: number): number {
  const ends = grid.cells.flatMap((cell, i) =>
    cell.column === column && cell.columnSpan === 1 ? contents[i]!.map(({ right }) => right) : [],
  );
  return ends.length > 0 ? Math.max(...ends) : (borders.x[column - 1] ?? Number.NEGATIVE_INFINITY);
}

function textStart({ grid, contents, borders }: Reading, column: number): number {
  const starts = grid.cells.flatMap((cell, i) =>
    cell.column === column && cell.columnSpan === 1 ? contents[i]!.map(({ left }) => left) : [],
  );
  return starts.length > 0 ? Math.min(...starts) : (borders.x[column] ?? Number.POSITIVE_INFINITY);
}
