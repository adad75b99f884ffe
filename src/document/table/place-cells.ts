import type { SeenCell, SeenTable } from '../../types/seen-table.ts';

/** A cell with its place in the grid. */
export interface GridCell extends SeenCell {
  readonly column: number;
}

/** A table as a grid of rows × columns places, each owned by one cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** Index of the cell that owns a place, at row · columns + column. */
  readonly owners: Int32Array;
}

/** Lays cells out as HTML does: each takes the next free place of its row. Places that none takes get empty cells; spans end at the table's edge. */
export function placeCells({ rows, cells: seen }: SeenTable): Grid {
  const taken: boolean[][] = Array.from({ length: rows }, () => []);
  const cells: GridCell[] = [];
  for (const cell of seen) {
    const line = taken[cell.row]!;
    let column = 0;
    while (line[column]) column++;
    let columnSpan = 1;
    while (columnSpan < cell.columnSpan && !line[column + columnSpan]) columnSpan++;
    const rowSpan = Math.min(cell.rowSpan, rows - cell.row);
    for (let r = cell.row; r < cell.row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) taken[r]![c] = true;
    cells.push({ ...cell, column, columnSpan, rowSpan });
  }
  return fillHoles(rows, cells);
}

/** The grid of placed cells, holes filled with empty cells. */
export function fillHoles(rows: number, placed: readonly GridCell[]): Grid {
  const columns = placed.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const owners = new Int32Array(rows * columns).fill(-1);
  const cells: GridCell[] = [];
  const own = (cell: GridCell) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) owners[r * columns + c] = cells.length;
    cells.push(cell);
  };
  placed.forEach(own);
  for (let i = 0; i < owners.length; i++) {
    if (owners[i]! >= 0) continue;
    const [row, column] = [Math.floor(i / columns), i % columns];
    own({ row, column, rowSpan: 1, columnSpan: 1, box: { left: 0, top: 0, right: 0, bottom: 0 }, score: 0 });
  }
  return { rows, columns, cells, owners };
}
