import { mean } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import type { Borders } from './borders.ts';
import { fillHoles, type Grid, type GridCell } from './place-cells.ts';
import type { Reading } from './reading.ts';
import { coverage } from './ruled-blocks.ts';

/** A grid between printed lines. */
export interface RuledGrid {
  readonly grid: Grid;
  readonly borders: Borders;
  /** Its outer lines. */
  readonly frame: Box;
  /** Share of the height (width) that the printed part of each line covers, outer ones included, 0 to 1. */
  readonly xShares: readonly number[];
  readonly yShares: readonly number[];
  /** Share of the merged cells that are rectangles. */
  readonly regular: number;
  /** Share of the sides between two places that are plainly printed or plainly not. */
  readonly plain: number;
}

/** Lines nearer to each other than this, in text heights, are one: double rules, rules that climb. */
const near = 0.45;
/** Share of a cell's side that must be printed to part it from its neighbour: on its own, where the network parts them too, where it joins them. */
const wall = { alone: 0.5, parted: 0.2, joined: 0.7 } as const;
/** Share of a side from which it is plainly printed, and below which it is plainly not. */
const plainly = { printed: 0.8, bare: 0.2 } as const;

/**
 * The grid that printed lines draw, cells merged where a side is missing. A table without outer lines at its sides is closed
 * where its level lines end.
 * @param em height of the text
 * @param network the network's reading, a second witness where it has as many rows and columns
 * @returns undefined where the lines part nothing
 */
export function ruledGrid({ level, upright }: Rulings, em: number, network: Reading): RuledGrid | undefined {
  if (level.length < 2 || upright.length === 0) return undefined;
  const left = Math.min(...level.map(({ from }) => from));
  const right = Math.max(...level.map(({ to }) => to));
  const top = Math.min(...level.map(({ at }) => at), ...upright.map(({ from }) => from));
  const bottom = Math.max(...level.map(({ at }) => at), ...upright.map(({ to }) => to));
  const columns = closed(cluster(upright, em), left, right, em);
  const rows = closed(cluster(level, em), top, bottom, em);
  if (columns.length < 2 || rows.length < 2 || columns.length + rows.length < 5) return undefined;
  const [x, y] = [columns.map(({ at }) => at), rows.map(({ at }) => at)];
  const needed = wallNeeded(network.grid, y.length - 1, x.length - 1);
  const parted = {
    right: (row: number, column: number) =>
      covered(columns[column + 1]!, y[row]!, y[row + 1]!) >= needed(row, column, row, column + 1),
    below: (row: number, column: number) =>
      covered(rows[row + 1]!, x[column]!, x[column + 1]!) >= needed(row, column, row + 1, column),
  };
  const { cells, regular } = mergeCells(x, y, parted);
  const sides = [
    ...columns.slice(1, -1).flatMap((line) => y.slice(1).map((end, i) => covered(line, y[i]!, end))),
    ...rows.slice(1, -1).flatMap((line) => x.slice(1).map((end, i) => covered(line, x[i]!, end))),
  ];
  return {
    grid: fillHoles(y.length - 1, cells),
    borders: { x: x.slice(1, -1), y: y.slice(1, -1) },
    frame: { left: x[0]!, top: y[0]!, right: x.at(-1)!, bottom: y.at(-1)! },
    xShares: columns.map((line) => covered(line, y[0]!, y.at(-1)!)),
    yShares: rows.map((line) => covered(line, x[0]!, x.at(-1)!)),
    regular,
    plain: mean(sides.map((share) => (share > plainly.printed || share < plainly.bare ? 1 : 0))),
  };
}

/** How much of the side between two places must be printed. */
function wallNeeded({ rows, columns, owners }: Grid, wantedRows: number, wantedColumns: number) {
  const same = rows === wantedRows && columns === wantedColumns;
  return (row: number, column: number, otherRow: number, otherColumn: number): number => {
    if (!same) return wall.alone;
    return owners[row * columns + column] === owners[otherRow * columns + otherColumn] ? wall.joined : wall.parted;
  };
}

/** Printed lines at about one place. */
interface Bundle {
  readonly at: number;
  readonly parts: readonly Ruling[];
}

function cluster(lines: readonly Ruling[], em: number): Bundle[] {
  const bundles: Ruling[][] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const last = bundles.at(-1);
    if (last && line.at - last.at(-1)!.at < near * em) last.push(line);
    else bundles.push([line]);
  }
  return bundles.map((parts) => {
    const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    return { parts, at: parts.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / length };
  });
}

/** With outer lines where the table ends without. */
function closed(bundles: readonly Bundle[], low: number, high: number, em: number): Bundle[] {
  const before = bundles[0]!.at - low > em ? [{ at: low, parts: [] }] : [];
  const after = high - bundles.at(-1)!.at > em ? [{ at: high, parts: [] }] : [];
  return [...before, ...bundles, ...after];
}

/** Share of the stretch between two places that a bundle's lines cover. */
function covered({ parts }: Bundle, low: number, high: number): number {
  return coverage(parts, low, high);
}

/** Places that no wall parts, joined to cells; what is no rectangle stays in single places. */
function mergeCells(
  x: readonly number[],
  y: readonly number[],
  parted: Record<'right' | 'below', (row: number, column: number) => boolean>,
): { cells: GridCell[]; regular: number } {
  const [rows, columns] = [y.length - 1, x.length - 1];
  const group = Int32Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : find(group[i]!));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column;
      if (column + 1 < columns && !parted.right(row, column)) group[find(i + 1)] = find(i);
      if (row + 1 < rows && !parted.below(row, column)) group[find(i + columns)] = find(i);
    }
  const members = new Map<number, number[]>();
  for (let i = 0; i < group.length; i++) members.set(find(i), [...(members.get(find(i)) ?? []), i]);
  const cells: GridCell[] = [];
  let regular = 0;
  const cell = (r0: number, c0: number, r1: number, c1: number): GridCell => ({
    ...{ row: r0, column: c0, rowSpan: r1 - r0 + 1, columnSpan: c1 - c0 + 1, score: 1 },
    box: { left: x[c0]!, top: y[r0]!, right: x[c1 + 1]!, bottom: y[r1 + 1]! },
  });
  for (const places of members.values()) {
    const [rs, cs] = [places.map((i) => Math.floor(i / columns)), places.map((i) => i % columns)];
    const [r0, c0, r1, c1] = [Math.min(...rs), Math.min(...cs), Math.max(...rs), Math.max(...cs)];
    if ((r1 - r0 + 1) * (c1 - c0 + 1) === places.length) {
      regular++;
      cells.push(cell(r0, c0, r1, c1));
    } else for (const [k, r] of rs.entries()) cells.push(cell(r, cs[k]!, r, cs[k]!));
  }
  return { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), regular: regular / members.size };
}
