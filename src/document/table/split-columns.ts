import { median, quantile } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { inLine } from './fits-columns.ts';
import { cutLine } from './piece.ts';
import { fillHoles, type GridCell } from './place-cells.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** Printed lines that a gutter parts at least. */
const leastLines = 3;
/** Whites of so many lines of a column are tried, evenly taken: a gutter parts most of them. */
const mostTried = 60;
/** Least width of a gutter along the lines that it parts, in text heights: wider than the space between two words. */
const leastWidth = 0.3;
/** Share of the parted lines from which on those that detection joined are asked what they say. */
const mostJoined = 0.5;
/** Ends of stretches are known to a tenth of a text height: so many of them may reach into the gutter. */
const offEnds = 0.15;
/** Share of a column's printed lines that its gutter parts, of those that run over it (a head may), and of the parts on either side that stand in line with each other. */
const mostParted = 0.6;
const mostOver = 0.2;
const mostAligned = 0.8;

/** A printed line of a column at a white: what stands before it and behind it. */
interface Parted {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** White that runs down between two columns of text. */
interface Gutter {
  readonly at: number;
  readonly width: number;
  readonly parted: readonly Parted[];
}

/** Parts each column of the network in which most printed lines hold text that stands in two columns, detected apart or not. */
export function splitColumns(reading: Reading, em: number): Reading {
  let now = reading;
  for (let column = 0; column < now.grid.columns; column++) {
    for (let gutter = gutterIn(now, column, em); gutter; gutter = gutterIn(now, column, em))
      now = splitAt(now, column, gutter);
  }
  return now;
}

function gutterIn({ grid, contents }: Reading, column: number, em: number): Gutter | undefined {
  const lines = grid.cells.flatMap((cell, i) =>
    cell.column === column && cell.columnSpan === 1
      ? tableRows(contents[i]!).map((row) => row.flatMap(stretchesOf))
      : [],
  );
  const step = Math.max(1, Math.ceil(lines.length / mostTried));
  const tried = lines.filter((_, i) => i % step === 0);
  const places = tried.flatMap((line) => line.slice(1).map(({ left }, i) => (line[i]!.right + left) / 2));
  const found = places.flatMap((at) => gutterAt(lines, at, em) ?? []);
  return found.sort((a, b) => b.parted.length - a.parted.length || b.width - a.width)[0];
}

/** The gutter through a place across, if there is one. */
function gutterAt(lines: readonly (readonly Stretch[])[], at: number, em: number): Gutter | undefined {
  const isOver = (line: readonly Stretch[]) => line.some(({ left, right }) => left < at && right > at);
  const clear = lines.filter((line) => !isOver(line));
  const over = lines.length - clear.length;
  const parted = clear
    .map((line) => ({ before: line.filter(({ left }) => left < at), after: line.filter(({ left }) => left >= at) }))
    .filter(({ before, after }) => before.length > 0 && after.length > 0);
  if (parted.length < Math.max(leastLines, mostParted * lines.length) || over > Math.max(1, mostOver * parted.length))
    return undefined;
  const from = quantile(
    parted.map(({ before }) => before.at(-1)!.right),
    1 - offEnds,
  );
  const to = quantile(
    parted.map(({ after }) => after[0]!.left),
    offEnds,
  );
  if (to - from < leastWidth * em || isBound(parted)) return undefined;
  const sides = [parted.map(({ before }) => before), parted.map(({ after }) => after)];
  return sides.every((parts) => aligned(parts, em)) ? { at: (from + to) / 2, width: to - from, parted } : undefined;
}

/** What goes on over a space: thousands in threes, a day and its month, an amount and its unit, a name and its number. */
const goesOn = /^\d{1,3} (?:\d{3}(?!\d)|\p{L})|\d \p{L}{1,3}$|^\p{L}{1,4}\.? \d{1,2}\b/u;

/** Whether what lines say goes on over the white, where it is one line in most: most say one word before it or behind it. */
function isBound(parted: readonly Parted[]): boolean {
  const words = parted.flatMap(({ before, after }) => {
    const [last, first] = [before.at(-1)!, after[0]!];
    return last.line === first.line ? [[wordOf(last), wordOf(first)] as const] : [];
  });
  if (words.length <= mostJoined * parted.length) return false;
  const bound = words.filter((pair) => goesOn.test(pair.join(' ')));
  return (
    mostBound(words, bound.length) ||
    [0, 1].some((side) => mostBound(words, commonest(words.map((pair) => pair[side]!))))
  );
}

const mostBound = (words: readonly unknown[], count: number) => count > words.length / 2;

function commonest(words: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(...counts.values());
}

function wordOf({ line, at }: Stretch): string {
  return Array.from(line.line.text).slice(at).join('').split(' ')[0]!;
}

/** Whether most of these begin, end or stand in the middle at one place across. */
function aligned(parts: readonly (readonly Stretch[])[], em: number): boolean {
  const ends = parts.map((part) => [part[0]!.left, part.at(-1)!.right] as const);
  return [ends.map(([left]) => left), ends.map(([, right]) => right), ends.map(([a, b]) => (a + b) / 2)].some(
    (places) => {
      const usual = median(places);
      return places.filter((place) => Math.abs(place - usual) < inLine * em).length >= mostAligned * places.length;
    },
  );
}

/** The reading with a column parted; text that runs over the gutter spans both. */
function splitAt({ grid, borders, contents, frame }: Reading, column: number, { at, parted }: Gutter): Reading {
  const cuts = new Map<TextLine, readonly [TextLine, TextLine]>();
  for (const { before, after } of parted) {
    if (before.at(-1)!.line === after[0]!.line) cuts.set(after[0]!.line, cutLine(after[0]!.line, after[0]!.at, at));
  }
  const pieces = contents.map((own) => own.flatMap((piece) => cuts.get(piece) ?? [piece]));
  const cells = grid.cells.flatMap((cell, i): GridCell[] => {
    const last = cell.column + cell.columnSpan - 1;
    if (last < column) return [cell];
    if (cell.column > column) return [{ ...cell, column: cell.column + 1 }];
    const over = pieces[i]!.some(({ left, right }) => left < at && right > at);
    if (over || cell.columnSpan > 1) return [{ ...cell, columnSpan: cell.columnSpan + 1 }];
    const { box } = cell;
    return [
      { ...cell, box: { ...box, right: Math.max(box.left, Math.min(box.right, at)) } },
      { ...cell, column: column + 1, box: { ...box, left: Math.min(box.right, Math.max(box.left, at)) } },
    ];
  });
  const x = [...borders.x.slice(0, column), at, ...borders.x.slice(column)];
  return readingOf(fillHoles(grid.rows, cells), { ...borders, x }, pieces.flat(), frame);
}
