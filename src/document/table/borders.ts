import { height, holdsMiddle } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';
import { textHeight } from './piece.ts';
import type { Grid, GridCell } from './place-cells.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** Where the columns and rows of a grid end: borders[i] lies between column (row) i and i + 1. */
export interface Borders {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Widest space between two words, in text heights. */
const wordSpace = 0.35;

/** One axis of the table: how cells and pieces lie along it. */
interface Axis {
  readonly count: number;
  first(cell: GridCell): number;
  span(cell: GridCell): number;
  range(cell: GridCell): readonly [number, number];
  extents(piece: TextLine): readonly (readonly [number, number])[];
}

/**
 * Borders between columns and between rows. The cells say about where: between the middles of neighbours. The text says exactly
 * where: at the place that cuts the least of it.
 */
export function findBorders(grid: Grid, pieces: readonly TextLine[]): Borders {
  const x: Axis = {
    count: grid.columns,
    first: (cell) => cell.column,
    span: (cell) => cell.columnSpan,
    range: ({ box }) => [box.left, box.right],
    extents: (piece) => {
      const stretches = stretchesOf(piece);
      return [
        [piece.left, piece.right],
        ...stretches.map(({ left, right }) => [left, right] as const),
        ...wideParts(stretches, height(piece)),
      ];
    },
  };
  const y: Axis = {
    count: grid.rows,
    first: (cell) => cell.row,
    span: (cell) => cell.rowSpan,
    range: ({ box }) => [box.top, box.bottom],
    // Boxes of text reach a little beyond it, into each other where lines stand close.
    extents: (piece) => [[piece.top + height(piece) * 0.2, piece.bottom - height(piece) * 0.2]],
  };
  return { x: axisBorders(x, grid, pieces, 'middle'), y: axisBorders(y, grid, pieces, alignmentOf(grid)) };
}

function axisBorders(axis: Axis, grid: Grid, pieces: readonly TextLine[], alignment: Alignment): number[] {
  const bands = bandsOf(axis, grid);
  const margin = textHeight(pieces) * 0.3;
  const borders: number[] = [];
  for (let i = 0; i + 1 < axis.count; i++) {
    const [before, after] = [bands[i]!, bands[i + 1]!];
    const low = Math.max(before.middle, borders.at(-1) ?? Number.NEGATIVE_INFINITY);
    const high = Math.max(after.middle, low);
    const across = grid.cells.filter((cell) => axis.first(cell) <= i && axis.first(cell) + axis.span(cell) > i + 1);
    const counted = pieces.filter((piece) => !across.some((cell) => holdsMiddle(cell.box, piece)));
    const wanted = Math.min(high, Math.max(low, between(before, after, alignment, margin)));
    const starts = counted.map((piece) => axis.extents(piece)[0]![0]);
    borders.push(leastCut(counted.flatMap(axis.extents), low, high, wanted, starts, margin));
  }
  return borders;
}

/** Stretches joined where no more than the space between two words is between them. */
function wideParts(stretches: readonly Stretch[], em: number): [number, number][] {
  const parts: [number, number][] = [];
  for (const { left, right } of stretches) {
    const last = parts.at(-1);
    if (last && left - last[1] < wordSpace * em) last[1] = right;
    else parts.push([left, right]);
  }
  return parts;
}

/** Where the border between two bands is expected: just before what starts level, just behind what ends level, else half-way. */
function between(before: Band, after: Band, alignment: Alignment, margin: number): number {
  if (alignment === 'start') return after.start - margin;
  if (alignment === 'end') return before.end + margin;
  return (before.end + after.start) / 2;
}

/** How the cells of a row stand to each other: their first lines level, their last lines, or their middles. */
type Alignment = 'start' | 'end' | 'middle';

/** A cell this much higher than the lowest of its row has more lines. */
const higher = 1.6;

/** The alignment that most cells of several lines have with the single lines beside them. */
function alignmentOf(grid: Grid): Alignment {
  const votes = { start: 0, end: 0, middle: 0 };
  for (let row = 0; row < grid.rows; row++) {
    const boxes = grid.cells
      .filter((cell) => cell.row === row && cell.rowSpan === 1 && seen(cell))
      .map(({ box }) => box);
    const least = Math.min(...boxes.map(({ top, bottom }) => bottom - top));
    const single = boxes.filter(({ top, bottom }) => bottom - top < higher * least);
    const [start, end] = [median(single.map(({ top }) => top)), median(single.map(({ bottom }) => bottom))];
    for (const { top, bottom } of boxes) {
      if (bottom - top < higher * least) continue;
      const off = {
        start: Math.abs(top - start),
        end: Math.abs(bottom - end),
        middle: Math.abs(top + bottom - start - end) / 2,
      };
      const best = (['middle', 'start', 'end'] as const).reduce((a, b) => (off[b] < off[a] ? b : a));
      votes[best]++;
    }
  }
  return (['middle', 'start', 'end'] as const).reduce((a, b) => (votes[b] > votes[a] ? b : a));
}

interface Band {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

/** Where the cells of each column (row) that span no other lie; those without any are put between their neighbours. */
function bandsOf(axis: Axis, grid: Grid): Band[] {
  const bands: (Band | undefined)[] = Array.from({ length: axis.count }, (_, i) => {
    const ranges = grid.cells
      .filter((cell) => axis.first(cell) === i && axis.span(cell) === 1 && seen(cell))
      .map(axis.range);
    if (ranges.length === 0) return undefined;
    const middle = median(ranges.map(([a, b]) => (a + b) / 2));
    return { start: median(ranges.map(([a]) => a)), end: median(ranges.map(([, b]) => b)), middle };
  });
  const known = bands.flatMap((band, i) => (band ? [{ i, ...band }] : []));
  const all = grid.cells.filter(seen).map(axis.range);
  const [low, high] = [Math.min(...all.map(([a]) => a)), Math.max(...all.map(([, b]) => b))];
  return bands.map((band, i) => {
    if (band) return band;
    const before = known.filter((other) => other.i < i).at(-1) ?? { i: -1, end: low };
    const after = known.find((other) => other.i > i) ?? { i: axis.count, start: high };
    const at = before.end + ((after.start - before.end) * (i - before.i)) / (after.i - before.i);
    return { start: at, end: at, middle: at };
  });
}

function seen({ box }: GridCell): boolean {
  return box.right > box.left && box.bottom > box.top;
}

/** So many texts that begin where what is cut goes on say that it is a column. */
const leastStarts = 2;

/**
 * The place between low and high that the fewest extents cross: among equals one behind which texts begin, then the nearest to `wanted`.
 * @param starts where texts begin
 * @param margin how exactly they do
 */
function leastCut(
  extents: readonly (readonly [number, number])[],
  low: number,
  high: number,
  wanted: number,
  starts: readonly number[],
  margin: number,
): number {
  const inside = extents.filter(([a, b]) => b > low && a < high);
  const edges = inside.flat().filter((at) => at > low && at < high);
  const stops = [low, ...edges.sort((a, b) => a - b), high];
  let best = { cost: Number.POSITIVE_INFINITY, at: wanted };
  for (let i = 0; i + 1 < stops.length; i++) {
    const [from, to] = [stops[i]!, stops[i + 1]!];
    const middle = (from + to) / 2;
    const crossed = inside.filter(([a, b]) => a < middle && b > middle).length;
    const at = Math.min(to, Math.max(from, wanted));
    // A hair's breadth between two boxes is no gap.
    const ragged = crossed > 0 && starts.filter((start) => Math.abs(start - to) < margin).length < leastStarts;
    const cost = crossed + (to - from < 1 ? 0.5 : 0) + (ragged ? 0.5 : 0) + Math.abs(at - wanted) / (high - low + 1);
    if (cost < best.cost) best = { cost, at: at === wanted ? at : middle };
  }
  return best.at;
}
