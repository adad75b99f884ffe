import { around } from '../../geometry/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import { fillHoles } from './place-cells.ts';
import { type Reading, readingOf } from './reading.ts';

/** Two lines nearer than this, in text heights, are one drawn double. */
const apart = 0.8;
/** Share of the table that a line must run along to be one between its rows or columns. */
const along = 0.5;

/** Rows or columns of a table, by what stands in them. */
interface Bands {
  readonly count: number;
  /** Of every cell with text: its first band, the band after its last, and where its text starts and ends. */
  readonly filled: readonly (readonly [first: number, end: number, from: number, to: number])[];
  /** Where printed lines run along the bands, in order. */
  readonly lines: readonly number[];
}

/**
 * A reading without empty rows and columns that nothing draws: where the ground is wide, the network likes to see one more. Such a
 * band stays where two printed lines lie between the texts on both sides of it, or between the text and the table's edge.
 * @param em height of the text
 */
export function withoutEmpty(reading: Reading, { level, upright }: Rulings, em: number): Reading {
  const { grid, borders, contents, frame } = reading;
  const { left, top, right, bottom } = frame;
  const texts = grid.cells.flatMap((cell, i) => (contents[i]!.length > 0 ? [{ cell, box: around(contents[i]!) }] : []));
  const rows = keptBands({
    count: grid.rows,
    filled: texts.map(({ cell, box }) => [cell.row, cell.row + cell.rowSpan, box.top, box.bottom]),
    lines: linesAlong(level, left, right, em),
  });
  const columns = keptBands({
    count: grid.columns,
    filled: texts.map(({ cell, box }) => [cell.column, cell.column + cell.columnSpan, box.left, box.right]),
    lines: linesAlong(upright, top, bottom, em),
  });
  const same = rows.length === grid.rows && columns.length === grid.columns;
  if (same || texts.length === 0) return reading;
  const cells = grid.cells.flatMap((cell) => {
    const [rowSpan, columnSpan] = [within(rows, cell.row, cell.rowSpan), within(columns, cell.column, cell.columnSpan)];
    if (rowSpan === 0 || columnSpan === 0) return [];
    return [{ ...cell, row: before(rows, cell.row), column: before(columns, cell.column), rowSpan, columnSpan }];
  });
  const kept = { x: bordersOf(columns, borders.x), y: bordersOf(rows, borders.y) };
  return readingOf(fillHoles(rows.length, cells), kept, contents.flat(), frame);
}

/** The bands that stay, by number. */
function keptBands({ count, filled, lines }: Bands): number[] {
  const isFilled = (band: number) => filled.some(([first, end]) => first <= band && band < end);
  return Array.from({ length: count }, (_, band) => band).filter((band) => {
    if (isFilled(band)) return true;
    const from = Math.max(...filled.flatMap(([, end, , to]) => (end <= band ? [to] : [])));
    const to = Math.min(...filled.flatMap(([first, , start]) => (first > band ? [start] : [])));
    return lines.filter((at) => at > from && at < to).length > 1;
  });
}

/** Where lines stand that run along most of a table, from low to high, those drawn double once. */
function linesAlong(lines: readonly Ruling[], start: number, end: number, em: number): number[] {
  return lines
    .filter(({ from, to }) => Math.min(to, end) - Math.max(from, start) >= along * (end - start))
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .filter((at, i, all) => i === 0 || at - all[i - 1]! >= apart * em);
}

function within(kept: readonly number[], first: number, span: number): number {
  return kept.filter((band) => band >= first && band < first + span).length;
}

function before(kept: readonly number[], band: number): number {
  return kept.filter((other) => other < band).length;
}

/** Between two bands that stay, the last of the borders between them. */
function bordersOf(kept: readonly number[], borders: readonly number[]): number[] {
  return kept.slice(1).map((band) => borders[band - 1]!);
}
