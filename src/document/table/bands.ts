import { height } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { findBorders } from './borders.ts';
import { fillHoles, type GridCell } from './place-cells.ts';
import { fitOf, type Reading, readingOf } from './reading.ts';

/** From so many printed lines on a table is read in bands: the network sees less of it than a person would. */
const manyLines = 26;
/** Printed lines of a band. */
const linesPerBand = 16;
/** How far from its place a cut may move to a wider gap, in printed lines. */
const play = 3;

/** Cuts a long table between printed lines, where the gap is widest; undefined where it is not long. */
export function cutBands(pieces: readonly TextLine[], { left, top, right, bottom }: Box): Box[] | undefined {
  const lines = tableRows(pieces).length;
  if (lines < manyLines) return undefined;
  const gaps = gapsOf(pieces);
  const count = Math.ceil(lines / linesPerBand);
  const pitch = (bottom - top) / lines;
  const cuts: number[] = [top];
  for (let i = 1; i < count; i++) {
    const wanted = top + ((bottom - top) * i) / count;
    const near = gaps.filter(({ at }) => Math.abs(at - wanted) < play * pitch && at > cuts.at(-1)! + pitch);
    if (near.length > 0) cuts.push(near.reduce((best, gap) => (gap.width > best.width ? gap : best)).at);
  }
  return cuts.map((cut, i) => ({ left, top: Math.round(cut), right, bottom: Math.round(cuts[i + 1] ?? bottom) }));
}

/** Heights at which no text stands. Boxes reach a little beyond their text. */
function gapsOf(pieces: readonly TextLine[]): { at: number; width: number }[] {
  const sorted = pieces
    .map((piece) => [piece.top + 0.2 * height(piece), piece.bottom - 0.2 * height(piece)] as const)
    .sort(([a], [b]) => a - b);
  const gaps: { at: number; width: number }[] = [];
  let end = sorted[0]?.[1] ?? 0;
  for (const [from, to] of sorted) {
    if (from > end) gaps.push({ at: (from + end) / 2, width: from - end });
    end = Math.max(end, to);
  }
  return gaps;
}

/**
 * The readings of a table's bands as one. Most bands agree on the number of columns; one that does not keeps its rows and takes the
 * columns of the band that fits best.
 */
export function stitchBands(bands: readonly Reading[], pieces: readonly TextLine[], frame: Box): Reading {
  const columns = usualColumns(bands);
  const agreeing = bands.filter(({ grid }) => grid.columns === columns);
  const best = agreeing.reduce((one, band) => (fitOf(band) > fitOf(one) ? band : one));
  // Heads are wider than figures: a border that cuts nothing in one band may cut the text of another.
  const { x } = findBorders(best.grid, pieces);
  const cells: GridCell[] = [];
  const y: number[] = [];
  let row = 0;
  for (const [i, { grid, borders, frame: band }] of bands.entries()) {
    const own = grid.columns === columns ? grid.cells : singles(grid.rows, columns);
    cells.push(...own.map((cell) => ({ ...cell, row: cell.row + row })));
    if (i > 0) y.push(band.top);
    y.push(...borders.y);
    row += grid.rows;
  }
  return readingOf(fillHoles(row, cells), { x, y }, pieces, frame);
}

/** The number of columns that most rows have. */
function usualColumns(bands: readonly Reading[]): number {
  const rows = new Map<number, number>();
  for (const { grid } of bands) rows.set(grid.columns, (rows.get(grid.columns) ?? 0) + grid.rows);
  return [...rows].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function singles(rows: number, columns: number): GridCell[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    ...{ row: Math.floor(i / columns), column: i % columns, rowSpan: 1, columnSpan: 1, score: 0 },
    box: { left: 0, top: 0, right: 0, bottom: 0 },
  }));
}
