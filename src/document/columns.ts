import type { Item } from './frame.ts';
import { height, middle, type Row, toRows } from './rows.ts';

/**
 * Printed lines in reading order. A recursive cut (Nagy and Seth, 1984) with text columns first: the gutter that separates most
 * text is found, lines that cross it (headings, captions) split the page into bands, and in each band the left column is read
 * before the right one. Where both sides are no columns of running text, as in tables, forms and receipts, rows go first.
 */
export function readingOrder(items: readonly Item[]): Row[] {
  const gutter = bestGutter(items);
  if (gutter === undefined) return toRows(items);
  return joinPlain(split(items, gutter)).flatMap((band) =>
    band.columns
      ? [...readingOrder(band.left), ...readingOrder(band.right)]
      : readingOrder([...band.left, ...band.right]),
  );
}

/** Neighbouring bands without columns become one: another gutter may separate what this one cut through. */
function joinPlain(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (!last || last.columns || band.columns) joined.push(band);
    else joined[joined.length - 1] = { ...last, left: [...last.left, ...band.left, ...band.right] };
  }
  return joined;
}

interface Band {
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  /** Whether both sides are columns of running text. */
  readonly columns: boolean;
}

/** The x that separates most text into columns, or undefined when none does. */
function bestGutter(items: readonly Item[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const x of candidates(items)) {
    const separated = split(items, x).reduce(
      (sum, { columns, left, right }) => sum + (columns ? extent(left) + extent(right) : 0),
      0,
    );
    if (separated > most) [best, most] = [x, separated];
  }
  return best;
}

function extent(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + height(item) * (item.right - item.left), 0);
}

/** Middles of the gaps that follow the items' right edges. */
function candidates(items: readonly Item[]): number[] {
  const lefts = items.map(({ left }) => left).sort((a, b) => a - b);
  const found = items.flatMap(({ right }) => {
    const next = lefts.find((left) => left > right);
    return next === undefined ? [] : [(right + next) / 2];
  });
  return [...new Set(found.map(Math.round))];
}

/** Cuts the items at x: runs of crossing items become bands of their own between those of the two sides. */
function split(items: readonly Item[], x: number): Band[] {
  const crossing = items.filter((item) => item.left < x - 0.2 * height(item) && item.right > x + 0.2 * height(item));
  const sides = items.filter((item) => !crossing.includes(item));
  const bands: Band[] = [];
  let across: Item[] = [];
  let rest = sides;
  const flush = () => {
    if (across.length > 0) bands.push({ left: across, right: [], columns: false });
    across = [];
  };
  for (const item of [...crossing, undefined].sort((a, b) => (a ? middle(a) : Infinity) - (b ? middle(b) : Infinity))) {
    const above = item ? rest.filter((other) => middle(other) < middle(item)) : rest;
    if (above.length > 0) {
      flush();
      bands.push(band(above, x));
      rest = rest.filter((other) => !above.includes(other));
    }
    if (item) across.push(item);
  }
  flush();
  return bands;
}

function band(items: readonly Item[], x: number): Band {
  const left = items.filter((item) => (item.left + item.right) / 2 < x);
  const right = items.filter((item) => !left.includes(item));
  return { left, right, columns: areColumns(left, right) };
}

const leastRows = 3;
/** Median width of a text column's lines, in line heights. */
const leastWidth = 5;
/** Share of a text column's lines that start at its left edge, give or take an indent. */
const leastAligned = 0.5;
const indent = 1.5;
/** Lines that stand level with each other on both sides and are no longer than this, in line heights, are a table's. */
const cellWidth = 9;
/** Between columns, in line heights; boxes reach a little beyond their text. */
const leastGap = 0.2;

function areColumns(left: readonly Item[], right: readonly Item[]): boolean {
  if (left.length < leastRows || right.length < leastRows) return false;
  const a = columnAt(toRows(left).map((row) => row.at(-1)!));
  const b = columnAt(toRows(right).map((row) => row[0]!));
  if (Math.min(a.lines.length, b.lines.length) < leastRows) return false;
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (overlap < 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top)) return false;
  if (b.left - a.right < leastGap * Math.min(a.em, b.em)) return false;
  if (Math.min(a.width, b.width) < leastWidth || Math.min(a.aligned, b.aligned) < leastAligned) return false;
  return Math.min(a.width, b.width) >= cellWidth || level(a.lines, b.lines) < 0.7;
}

/** The lines next to a gutter, taken as a column. */
interface Column {
  readonly lines: readonly Item[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Median line height. */
  readonly em: number;
  /** Median line width, in line heights. */
  readonly width: number;
  /** Share of the lines that start at the column's left edge. */
  readonly aligned: number;
}

function columnAt(lines: readonly Item[]): Column {
  const em = quantile(lines.map(height), 0.5);
  const left = quantile(
    lines.map((item) => item.left),
    0.2,
  );
  return {
    lines,
    left,
    em,
    right: quantile(
      lines.map((item) => item.right),
      0.9,
    ),
    top: Math.min(...lines.map((item) => item.top)),
    bottom: Math.max(...lines.map((item) => item.bottom)),
    width:
      quantile(
        lines.map((item) => item.right - item.left),
        0.5,
      ) / em,
    aligned: lines.filter((item) => Math.abs(item.left - left) < indent * em).length / lines.length,
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
