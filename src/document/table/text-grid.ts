import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { characterMiddles } from './piece.ts';
import { fillHoles } from './place-cells.ts';
import { type Reading, readingOf } from './reading.ts';

/** Printed lines and columns from which a table may be too fine for the network. */
const leastRows = 15;
const leastColumns = 6;
/** A printed line with this share of the fullest one's pieces shows where the columns are. */
const full = 0.6;
/** Share of those lines in which a word may cross the gap between two columns, and a piece: some reach over neighbouring cells. */
const mostCrossing = 0.06;
const mostBridging = 0.3;
/** Share of the words that must stand in one column each, and of the places that must hold text. */
const leastWhole = 0.9;
const leastFilled = 0.6;

/**
 * The grid that the text alone draws: a row for each printed line, a column between gaps that reach from top to bottom. It knows
 * no spans. For tables so fine that the network sees hardly more than grey.
 * @returns undefined where the text doesn't stand in such a grid
 */
export function textGrid(pieces: readonly TextLine[], frame: Box): Reading | undefined {
  const levels = tableRows(pieces);
  if (levels.length < leastRows) return undefined;
  const most = Math.max(...levels.map((level) => level.length));
  const body = levels.filter((level) => level.length >= full * most);
  const x = gapsBetween(body, frame);
  if (x.length + 1 < leastColumns) return undefined;
  const words = pieces.flatMap(wordsOf);
  const whole = words.filter(([left, right]) => !x.some((at) => at > left && at < right)).length;
  const columnOf = (piece: TextLine) => x.filter((at) => at < (piece.left + piece.right) / 2).length;
  const filled = levels.reduce((sum, level) => sum + new Set(level.map(columnOf)).size, 0);
  if (whole < leastWhole * words.length || filled < leastFilled * levels.length * (x.length + 1)) return undefined;
  const edges = levels.map((level) => [
    Math.min(...level.map(({ top }) => top)),
    Math.max(...level.map(({ bottom }) => bottom)),
  ]);
  const y = edges.slice(1).map(([top], i) => (top! + edges[i]![1]!) / 2);
  return readingOf(fillHoles(levels.length, cellsOf(levels.length, x.length + 1)), { x, y }, pieces, frame);
}

/** The middles of the gaps that hardly any word crosses, and not many pieces. */
function gapsBetween(levels: readonly (readonly TextLine[])[], { left, right }: Box): number[] {
  const width = Math.ceil(right - left) + 1;
  const pieces = levels.flat();
  const byWord = crossings(pieces.flatMap(wordsOf), left, width);
  const byPiece = crossings(
    pieces.map((piece) => [piece.left, piece.right] as const),
    left,
    width,
  );
  const gaps: number[] = [];
  let [open, start] = [true, 0];
  for (let i = 0; i < width; i++) {
    const free = byWord[i]! <= mostCrossing * levels.length && byPiece[i]! <= mostBridging * levels.length;
    if (free && !open) start = i;
    // The margins are no gaps.
    if (!free && open && start > 0) gaps.push(left + (start + i) / 2);
    open = free;
  }
  return gaps;
}

/** How many stretches cross each pixel. */
function crossings(extents: readonly (readonly [number, number])[], left: number, width: number): Int32Array {
  const counts = new Int32Array(width + 1);
  for (const [from, to] of extents) {
    counts[Math.min(width, Math.max(0, Math.round(from - left)))]!++;
    counts[Math.min(width, Math.max(0, Math.round(to - left)))]!--;
  }
  for (let i = 1; i <= width; i++) counts[i]! += counts[i - 1]!;
  return counts;
}

/** Where the words of a piece stand; the piece itself where that is unknown. */
function wordsOf(line: TextLine): (readonly [number, number])[] {
  const { left, right } = line;
  const characters = Array.from(line.line.text);
  const stops = characterMiddles(line);
  if (stops.length !== characters.length || stops.length === 0) return [[left, right]];
  const half = (right - left) / characters.length / 2;
  const words: (readonly [number, number])[] = [];
  let from = 0;
  for (let i = 0; i <= characters.length; i++) {
    if (i < characters.length && characters[i]!.trim() !== '') continue;
    if (i > from) words.push([Math.max(left, stops[from]! - half), Math.min(right, stops[i - 1]! + half)]);
    from = i + 1;
  }
  return words;
}

function cellsOf(rows: number, columns: number) {
  return Array.from({ length: rows * columns }, (_, i) => ({
    ...{ row: Math.floor(i / columns), column: i % columns, rowSpan: 1, columnSpan: 1, score: 0 },
    box: { left: 0, top: 0, right: 0, bottom: 0 },
  }));
}
