import { mean } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { SeenTable } from '../../types/seen-table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { findBorders } from './borders.ts';
import { mergeColumns } from './merge-columns.ts';
import { textHeight } from './piece.ts';
import { placeCells } from './place-cells.ts';
import { fitOf, type Reading, readingOf } from './reading.ts';
import { type RuledGrid, ruledGrid } from './ruled-grid.ts';
import { piecesIn } from './table-frame.ts';

/** Share of the text that must stand between the printed lines. */
const mostInside = 0.8;
/** Share of the network's rows that the lines must part. */
const agreeing = 0.7;
/** Share of the inner lines that is printed, on average, of those between columns as of those between rows. */
const drawn = 0.6;
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
  if (
    drawsAll(ruled, inside.length / pieces.length) &&
    (same || (ruled.grid.rows >= agreeing * grid.rows && fitOf(network) < goodFit))
  )
    return readingOf(ruled.grid, ruled.borders, inside, ruled.frame);
  const whole = ruled.borders.x.filter((_, i) => ruled.xShares[i + 1]! >= wholeHeight);
  return whole.length >= 2 ? mergeColumns(network, whole) : network;
}

/** The network's own reading. */
export function readNetwork(seen: SeenTable, pieces: readonly TextLine[], frame: Box): Reading {
  const grid = placeCells(seen);
  return readingOf(grid, findBorders(grid, pieces), pieces, frame);
}

/** From here on a reading needs no second look. */
const surelyFits = 0.9;

/** Whether the text stands in the cells so well that the reading is right. */
export function trusted(reading: Reading): boolean {
  return fitOf(reading) >= surelyFits;
}

/** Whether the printed lines draw the whole table: text inside, cells all rectangles, lines from end to end. */
function drawsAll({ xShares, yShares, regular }: RuledGrid, inside: number): boolean {
  return (
    inside >= mostInside && regular === 1 && mean(xShares.slice(1, -1)) >= drawn && mean(yShares.slice(1, -1)) >= drawn
  );
}
