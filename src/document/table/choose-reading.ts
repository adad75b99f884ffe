import { around, height, middle } from '../../geometry/box.ts';
import { mean } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { SeenTable } from '../../types/seen-table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';
import { findBorders } from './borders.ts';
import { isCelled } from './celled-blocks.ts';
import { mergeColumns } from './merge-columns.ts';
import { textHeight } from './piece.ts';
import { placeCells } from './place-cells.ts';
import { fitOf, type Reading, readingOf } from './reading.ts';
import { closedSide } from './ruled-blocks.ts';
import { type RuledGrid, ruledGrid } from './ruled-grid.ts';
import { splitColumns } from './split-columns.ts';
import { piecesIn } from './table-frame.ts';

/** Share of the text that must stand between the printed lines. */
const mostInside = 0.8;
/** Share of the network's rows that the lines must part. */
const agreeing = 0.7;
/** Share of the inner lines that is printed, on average, of those between columns as of those between rows. */
const drawn = 0.6;
/** Share of the sides between places that are plainly printed or plainly not where lines tell the columns. */
const mostlyPlain = 0.95;
/** Lines of one row stand level, in text heights. */
const onLevel = 0.25;
/** From here on the network's boxes lie on the text so well that its counts are believed. */
const goodFit = 0.8;
/** Share of the height from which a line between columns is one from top to bottom. */
const wholeHeight = 0.9;

/**
 * The better of two readings. The lines' reading is taken where they draw the whole table and find as many rows and columns as the
 * network, or the network's boxes miss the text.
 */
export function chooseReading(seen: SeenTable, rulings: Rulings, pieces: readonly TextLine[], frame: Box): Reading {
  const network = readNetwork(seen, pieces, frame);
  const { grid } = network;
  const ruled = ruledGrid(rulings, textHeight(pieces), network);
  if (!ruled) return network;
  const same = ruled.grid.rows === grid.rows && ruled.grid.columns === grid.columns;
  const inside = piecesIn(pieces, ruled.frame);
  const covers = inside.length >= mostInside * pieces.length;
  if (covers && ruled.regular === 1) {
    const drawn = readingOf(ruled.grid, ruled.borders, inside, ruled.frame);
    const whole = !tableRows(pieces.filter((piece) => !inside.includes(piece))).some(isCelled);
    if (whole && isClosed(ruled) && !(grid.rows > ruled.grid.rows && holdsRows(drawn)) && !holdsCells(drawn))
      return drawn;
    const asMany = ruled.grid.rows >= agreeing * grid.rows && fitOf(network) < goodFit;
    if (drawsAll(ruled) && (same || asMany)) return drawn;
  }
  if (covers && grid.columns < ruled.grid.columns && closesColumns(ruled))
    return withTextRows(ruled, rulings, inside, network);
  const whole = ruled.borders.x.filter((_, i) => ruled.xShares[i + 1]! >= wholeHeight);
  return whole.length >= 2 ? mergeColumns(network, whole) : network;
}

/** The columns that lines close, with a row for every row of text. */
function withTextRows(
  { frame }: RuledGrid,
  { level, upright }: Rulings,
  pieces: readonly TextLine[],
  network: Reading,
): Reading {
  const rows = tableRows(pieces);
  const gaps = rows.slice(1).map((row, i) => ({
    at: (around(rows[i]!).bottom + around(row).top) / 2,
    ...{ from: frame.left, to: frame.right, thickness: 0 },
  }));
  const { grid, borders } = ruledGrid({ level: [...level, ...gaps], upright }, textHeight(pieces), network)!;
  return readingOf(grid, borders, pieces, frame);
}

/** The network's own reading, columns parted that it saw as one. */
export function readNetwork(seen: SeenTable, pieces: readonly TextLine[], frame: Box): Reading {
  const grid = placeCells(seen);
  return splitColumns(readingOf(grid, findBorders(grid, pieces), pieces, frame), textHeight(pieces));
}

/** From here on a reading needs no second look. */
const surelyFits = 0.9;

/** Whether the text stands in the cells so well that the reading is right. */
export function trusted(reading: Reading): boolean {
  return fitOf(reading) >= surelyFits;
}

/** Whether the printed lines draw the whole table, two rows and columns at least: lines from end to end. */
function drawsAll({ xShares, yShares }: RuledGrid): boolean {
  const [x, y] = [xShares.slice(1, -1), yShares.slice(1, -1)];
  return mean(x) >= drawn && mean(y) >= drawn;
}

/** Whether lines close the grid at every side and leave no doubt about its cells. */
function isClosed({ xShares, yShares, plain }: RuledGrid): boolean {
  const outer = [xShares[0]!, xShares.at(-1)!, yShares[0]!, yShares.at(-1)!];
  return plain === 1 && outer.every((share) => share >= closedSide);
}

/** Whether lines close the columns at both sides and between them. */
function closesColumns({ xShares, plain }: RuledGrid): boolean {
  const [inner, outer] = [xShares.slice(1, -1), [xShares[0]!, xShares.at(-1)!]];
  return plain >= mostlyPlain && inner.every((share) => share >= drawn) && outer.every((share) => share >= closedSide);
}

/** Whether a cell holds cells: a frame around a table, with a line below its head at most. */
function holdsCells({ contents }: Reading): boolean {
  return contents.some((own) => tableRows(own).filter(isCelled).length > 1);
}

/** Whether the text between two lines stands in rows of its own: as many lines, level with each other, in all its cells. */
function holdsRows({ grid, contents }: Reading): boolean {
  return Array.from({ length: grid.rows }, (_, row) => row).some((row) => {
    const cells = grid.cells.flatMap((cell, i) => {
      const own = cell.row === row && cell.rowSpan === 1 ? tableRows(contents[i]!) : [];
      return own.length > 0 ? [own] : [];
    });
    const lines = cells[0]?.length ?? 0;
    return cells.length > 1 && lines > 1 && cells.every((own) => own.length === lines && isLevel(own, cells[0]!));
  });
}

function isLevel(a: readonly Row[], b: readonly Row[]): boolean {
  return a.every((row, i) => Math.abs(middle(row[0]!) - middle(b[i]![0]!)) < onLevel * height(row[0]!));
}
