import type { Item } from './frame.ts';
import { height, middle, toRows } from './rows.ts';

/** The lines next to a gutter, taken as a column. */
export interface TextColumn {
  readonly lines: readonly Item[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Median line height. */
  readonly em: number;
  /** Median line width, in line heights. */
  readonly width: number;
  /** Share of the lines that start at the column's left edge or end at its right one, whichever is more. */
  readonly aligned: number;
}

const leastRows = 3;
/** Median width of a text column's lines, in line heights. */
const leastWidth = 5;
/** Share of a text column's lines that stand at one of its edges, give or take an indent. */
const leastAligned = 0.5;
const indent = 1.5;
/** Lines that stand level with each other on both sides and are no longer than this, in line heights, are a table's. */
const cellWidth = 9;
/** Between columns, in line heights; boxes reach a little beyond their text. */
const leastGap = 0.2;

/**
 * The columns of running text on both sides of a gutter, or undefined where either side is none: too few or too short lines,
 * ragged on both edges, or level with each other like the cells of a table.
 */
export function textColumns(
  left: readonly Item[],
  right: readonly Item[],
): readonly [TextColumn, TextColumn] | undefined {
  if (left.length < leastRows || right.length < leastRows) return undefined;
  const a = columnOf(toRows(left).map((row) => row.at(-1)!));
  const b = columnOf(toRows(right).map((row) => row[0]!));
  if (Math.min(a.lines.length, b.lines.length) < leastRows) return undefined;
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (overlap < 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top)) return undefined;
  if (b.left - a.right < leastGap * Math.min(a.em, b.em)) return undefined;
  if (Math.min(a.width, b.width) < leastWidth || Math.min(a.aligned, b.aligned) < leastAligned) return undefined;
  return Math.min(a.width, b.width) >= cellWidth || level(a.lines, b.lines) < 0.7 ? [a, b] : undefined;
}

function columnOf(lines: readonly Item[]): TextColumn {
  const em = quantile(lines.map(height), 0.5);
  const left = quantile(
    lines.map((item) => item.left),
    0.2,
  );
  const right = quantile(
    lines.map((item) => item.right),
    0.8,
  );
  const share = (at: (item: Item) => number) => lines.filter((item) => at(item) < indent * em).length / lines.length;
  return {
    lines,
    left: quantile(
      lines.map((item) => item.left),
      0.1,
    ),
    right: quantile(
      lines.map((item) => item.right),
      0.9,
    ),
    em,
    top: Math.min(...lines.map((item) => item.top)),
    bottom: Math.max(...lines.map((item) => item.bottom)),
    width:
      quantile(
        lines.map((item) => item.right - item.left),
        0.5,
      ) / em,
    aligned: Math.max(
      share((item) => Math.abs(item.left - left)),
      share((item) => Math.abs(item.right - right)),
    ),
  };
}

/** Share of the shorter column's lines that have a line of the other column on their own height. */
function level(left: readonly Item[], right: readonly Item[]): number {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const levelled = few.filter((item) =>
    many.some((other) => Math.abs(middle(other) - middle(item)) < 0.25 * height(item)),
  );
  return levelled.length / few.length;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
