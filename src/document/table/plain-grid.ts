import { around } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';
import { fillHoles } from './place-cells.ts';
import { type Reading, readingOf } from './reading.ts';

/** Gap that runs from top to bottom between two columns, in text heights. */
const gutter = 0.6;
/** Rows from which columns are plain. */
const leastRows = 3;
/** Share of the rows that a column has text in at least. */
const mostEmpty = 0.5;
/** Rows stand evenly where their distances differ by this share. */
const even = 0.2;

/**
 * A table without upright lines whose text leaves no doubt, where the network saw other rows or columns: gaps from top to bottom, in every printed
 * line text in half of the columns between them and in the first, lines at even distances.
 * @param em height of the text
 */
export function asPlainGrid(reading: Reading, pieces: readonly TextLine[], { upright }: Rulings, em: number): Reading {
  if (upright.length > 0) return reading;
  const rows = tableRows(pieces);
  const columns = columnsOf(pieces, em);
  const { grid, frame } = reading;
  const same = grid.rows === rows.length && grid.columns === columns.length;
  // Where it saw more columns it looked into the pieces.
  if (same || rows.length < leastRows || columns.length < Math.max(2, grid.columns)) return reading;
  if (!isPlain(rows, columns)) return reading;
  if (grid.rows !== rows.length && !areEven(rows)) return reading;
  const cells = rows.flatMap((_, row) =>
    columns.map(({ from, to }, column) => ({
      ...{ row, column, rowSpan: 1, columnSpan: 1, score: 0 },
      box: { ...around(rows[row]!), left: from, right: to },
    })),
  );
  const borders = {
    x: columns.slice(1).map(({ from }, i) => (from + columns[i]!.to) / 2),
    y: rows.slice(1).map((row, i) => (around(row).top + around(rows[i]!).bottom) / 2),
  };
  return readingOf(fillHoles(rows.length, cells), borders, pieces, frame);
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** What stands between the gaps that run from top to bottom, from left to right. */
function columnsOf(pieces: readonly TextLine[], em: number): Column[] {
  const columns: { from: number; to: number }[] = [];
  for (const { left, right } of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left - last.to < gutter * em) last.to = Math.max(last.to, right);
    else columns.push({ from: left, to: right });
  }
  return columns;
}

function isPlain(rows: readonly Row[], columns: readonly Column[]): boolean {
  const placed = rows.map((row) =>
    row.map((piece) => columns.findIndex(({ from, to }) => piece.left >= from && piece.right <= to)),
  );
  const filled = (column: number) => placed.filter((own) => own.includes(column)).length;
  return (
    placed.every((own) => new Set(own).size === own.length && own.length >= Math.max(2, columns.length / 2)) &&
    placed.slice(1).every((own) => own.includes(0)) &&
    columns.every((_, column) => filled(column) >= mostEmpty * rows.length)
  );
}

function areEven(rows: readonly Row[]): boolean {
  const tops = rows.map((row) => around(row).top);
  const steps = tops.slice(1).map((top, i) => top - tops[i]!);
  const usual = median(steps);
  return steps.every((step) => Math.abs(step - usual) <= even * usual);
}
