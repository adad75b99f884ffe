import { height, middle } from '../../geometry/box.ts';
import { quantile } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, rowsOf } from './rows.ts';

/** The lines next to a gutter, taken as a column. */
export interface TextColumn {
  readonly lines: readonly TextLine[];
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
/** Share of the shorter column's height at which the other one stands beside it; panels only have to touch it. */
const besides = 0.3;
/** Between columns, in line heights; boxes reach a little beyond their text. */
const leastGap = 0.2;

/** The columns on both sides of a gutter, or undefined where either side is none. */
export type FindColumns = (
  left: readonly TextLine[],
  right: readonly TextLine[],
) => readonly [TextColumn, TextColumn] | undefined;

/**
 * Columns of running text, judged by the lines next to the gutter; none where there are too few or too short lines, ragged on both
 * edges, or level with each other like the cells of a table.
 */
export const textColumns: FindColumns = (left, right) => {
  if (left.length < leastRows || right.length < leastRows) return undefined;
  const [before, after] = [nextTo(rowsOf(left), -1), nextTo(rowsOf(right), 0)];
  return columnsBy(before, after) ?? panels(before, after);
};

/** Between panels, in line heights: words of a line, cells and columns of a page stand closer. */
const panelGap = 5;

/**
 * Blocks of running text far from each other, as on a poster: at other heights other blocks may be next to the gutter, so only those
 * that reach nearest to it are judged.
 */
function panels(before: readonly TextLine[], after: readonly TextLine[]): ReturnType<FindColumns> {
  const last = before.reduce((a, b) => (b.right > a.right ? b : a));
  const first = after.reduce((a, b) => (b.left < a.left ? b : a));
  const found = columnsBy(
    before.filter((item) => item.right > last.left),
    after.filter((item) => item.left < first.right),
    0,
  );
  if (!found) return undefined;
  const [a, b] = found;
  const wide = Math.min(a.width, b.width) >= cellWidth && first.left - last.right >= panelGap * Math.max(a.em, b.em);
  return wide ? found : undefined;
}

/** Columns of anything, judged by whole printed lines as well: for pages whose tables are taken out. */
export const blockColumns: FindColumns = (left, right) => {
  if (left.length < leastRows || right.length < leastRows) return undefined;
  const [before, after] = [rowsOf(left), rowsOf(right)];
  return (
    columnsBy(nextTo(before, -1), nextTo(after, 0)) ??
    columnsBy(before.map(wholeRow), after.map(wholeRow), besides, byWidth) ??
    stanzas(before.map(wholeRow), after.map(wholeRow))
  );
};

/** Share of the height that two columns have in common along which the line between them is printed. */
const mostPrinted = 0.8;

/** What a printed upright line parts, whatever it is: columns of a newspaper stand closer than its words. */
export function dividedColumns(
  left: readonly TextLine[],
  right: readonly TextLine[],
  dividers: readonly Box[],
): ReturnType<FindColumns> {
  if (left.length < leastRows || right.length < leastRows) return undefined;
  const [a, b] = [columnOf(nextTo(rowsOf(left), -1)), columnOf(nextTo(rowsOf(right), 0))];
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  const margin = Math.min(a.em, b.em) / 2;
  const parted = dividers.some((line) => {
    const at = (line.left + line.right) / 2;
    const printed = Math.min(line.bottom, bottom) - Math.max(line.top, top);
    return at > a.right - margin && at < b.left + margin && printed > mostPrinted * (bottom - top);
  });
  return parted ? [a, b] : undefined;
}

/** Rows of two stanzas beside each other: so many at most, in one piece with letters, further apart than this in line heights. */
const mostLines = 7;
const stanzaGap = 5;
const flush = 0.4;

/** Two short texts far from each other, such as the addresses of a letter: each flush with an edge of its own. */
function stanzas(left: readonly TextLine[], right: readonly TextLine[]): ReturnType<FindColumns> {
  if (Math.max(left.length, right.length) > mostLines) return undefined;
  const [a, b] = [columnOf(left), columnOf(right)];
  const written = [...left, ...right].every(
    ({ line }) => line.text === '' || (line.text.match(/\p{L}/gu)?.length ?? 0) > 1,
  );
  const apart = b.left - a.right > stanzaGap * Math.max(a.em, b.em);
  const flushed = [a, b].every(({ lines, em }) =>
    [(item: TextLine) => item.left, (item: TextLine) => item.right].some((edge) => {
      const edges = lines.map(edge);
      return Math.max(...edges) - Math.min(...edges) < flush * em;
    }),
  );
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const beside = overlap > besides * Math.min(a.bottom - a.top, b.bottom - b.top);
  return written && apart && beside && flushed && Math.min(a.width, b.width) >= leastWidth ? [a, b] : undefined;
}

function nextTo(rows: readonly Row[], at: -1 | 0): TextLine[] {
  return rows.map((row) => row.at(at)!);
}

/** How much a line says about its column's edges. */
type Weight = (item: TextLine) => number;

const evenly: Weight = () => 1;
/** Options of a question, parts of fractions and other short ends say less than lines of text. */
const byWidth: Weight = (item) => item.right - item.left;

function columnsBy(
  left: readonly TextLine[],
  right: readonly TextLine[],
  leastBeside = besides,
  weight = evenly,
): ReturnType<FindColumns> {
  if (Math.min(left.length, right.length) < leastRows) return undefined;
  const [a, b] = [columnOf(left, weight), columnOf(right, weight)];
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (overlap < leastBeside * Math.min(a.bottom - a.top, b.bottom - b.top)) return undefined;
  if (b.left - a.right < leastGap * Math.min(a.em, b.em)) return undefined;
  if (Math.min(a.width, b.width) < leastWidth || Math.min(a.aligned, b.aligned) < leastAligned) return undefined;
  return Math.min(a.width, b.width) >= cellWidth || level(a.lines, b.lines) < 0.7 ? [a, b] : undefined;
}

/** A printed line as one item: as wide as all of it, as high as most of it. */
function wholeRow(row: Row): TextLine {
  const middles = row.map(middle).sort((a, b) => a - b);
  const half = quantile(row.map(height), 0.5) / 2;
  const at = middles[middles.length >> 1]!;
  const left = Math.min(...row.map((item) => item.left));
  const right = Math.max(...row.map((item) => item.right));
  return { ...row[0]!, left, right, top: at - half, bottom: at + half };
}

function columnOf(lines: readonly TextLine[], weight = evenly): TextColumn {
  const em = quantile(lines.map(height), 0.5);
  const left = quantile(
    lines.map((item) => item.left),
    0.2,
  );
  const right = quantile(
    lines.map((item) => item.right),
    0.8,
  );
  const total = lines.reduce((sum, item) => sum + weight(item), 0);
  const share = (at: (item: TextLine) => number) =>
    lines.reduce((sum, item) => sum + (at(item) < indent * em ? weight(item) : 0), 0) / total;
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
function level(left: readonly TextLine[], right: readonly TextLine[]): number {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const levelled = few.filter((item) =>
    many.some((other) => Math.abs(middle(other) - middle(item)) < 0.25 * height(item)),
  );
  return levelled.length / few.length;
}
