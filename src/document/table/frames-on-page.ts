import { around, holds, sharedOfBoth, shareIn } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { RegionKind, SeenRegion } from '../../types/layout-region.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { isGrid, isProse } from './celled-blocks.ts';
import { type FoundTable, findTables } from './find-tables.ts';
import { linedExtent } from './lined-extent.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import { ruledExtent } from './ruled-extent.ts';
import { piecesIn } from './table-frame.ts';
import { isTextWithCells } from './text-over-cells.ts';

/** Regions less sure than this count neither for a table nor against one. */
const leastScore = 0.4;
/** Share of the smaller of two frames that they share if they show one table. */
const sameTable = 0.6;
/** Share of a found table's text that may stand in regions of something else. */
const mostOther = 0.25;
/** Share of running text in a table that only lines and gaps tell. */
const mostProse = 0.25;
/** Text in cells that holds this share of the page's is a list or a receipt unless the network is this sure that it is a table. */
const mostOfPage = 0.6;
const sureTable = 0.6;
/** Printed lines with fewer texts between them may be a drawing, with more they are the grid of a table. */
const fewTexts = 9;
/** Share of the text of a found table that must stand in its grids. */
const mostLoose = 0.9;
/** Between the cells of a table that the network takes for text or a formula, in text heights. */
const spread = 2;
/** What a table is not. */
const other: ReadonlySet<RegionKind> = new Set(['text', 'title', 'equation', 'reference', 'header', 'footer']);

/**
 * The tables of a picture.
 * @param layout what the layout network sees in it, where that was asked
 */
export function tableFrames(
  pieces: readonly TextLine[],
  rulings: Rulings,
  em: number,
  page: Box,
  layout: readonly SeenRegion[] | undefined,
): Box[] {
  const found = findTables(pieces, rulings, em, page);
  const fitted = layout?.map((seen) =>
    seen.kind === 'table' ? { ...seen, box: ruledExtent(seen.box, rulings, pieces, em) } : seen,
  );
  if (!fitted) return found.map(({ frame }) => frame);
  const lined = found.map(({ frame }) => frame).filter((frame) => isLined(frame, rulings, em));
  const blocks = ruledBlocks(rulings, em).map(({ box }) => box);
  return framesOnPage(found, fitted, pieces, [...blocks, ...lined], em);
}

/**
 * The tables of a page of a document: those the layout network sees, as far as their text reaches, and those found by lines and gaps
 * (`findTables`) that it doesn't take for anything else.
 * @param ruled blocks of printed lines
 * @returns frames that share no text, from top to bottom
 */
export function framesOnPage(
  found: readonly FoundTable[],
  seen: readonly SeenRegion[],
  pieces: readonly TextLine[],
  ruled: readonly Box[],
  em: number,
): Box[] {
  const sure = seen.filter(({ score }) => score >= leastScore);
  const grids = ruled.filter((block) => piecesIn(pieces, block).length >= fewTexts);
  const tables = sure
    .filter(
      ({ kind, score, box }) =>
        kind === 'table' &&
        !isTextWithCells(tableRows(piecesIn(pieces, box))) &&
        (score >= sureTable || !isMost(box, pieces) || grids.some((grid) => agree(grid, box))),
    )
    .sort((a, b) => b.score - a.score)
    .map(({ box }) => snapped(box, pieces));
  const isSeen = (frame: Box) => tables.some((table) => agree(table, frame));
  const against = sure.filter(({ kind }) => other.has(kind));
  const isTable = (frame: Box, drawn: boolean) => {
    const inside = piecesIn(pieces, frame);
    const isDrawn = drawn || 2 * within(ruled, inside).length >= inside.length || isGrid(inside, em);
    if (!drawn && isTextWithCells(tableRows(inside))) return false;
    if (isMost(frame, pieces) && !isDrawn && !isSeen(frame)) return false;
    const drawing =
      !drawn && sure.some((region) => region.kind === 'figure' && shareIn(frame, region.box) >= sameTable);
    if (drawing && inside.length < fewTexts) return false;
    // Neither columns far apart nor lines are doubted for what the network takes them for; where it sees the table as well, its frame will do.
    const claimed =
      (drawn && !isSeen(frame)) || isGrid(inside, em, spread)
        ? []
        : within(
            against.map((region) => region.box),
            inside.filter((piece) => within(grids, [piece]).length === 0),
          );
    const prose = inside.filter(isProse);
    return claimed.length <= mostOther * inside.length && prose.length <= mostProse * inside.length;
  };
  const tablesIn = ({ frame, drawn }: FoundTable): Box[] => {
    const parts = grids.filter((grid) => holds(frame, grid));
    const inside = piecesIn(pieces, frame);
    // Gaps joined a ruled table with text around it.
    const loose =
      !drawn && !isSeen(frame) && parts.length > 0 && within(parts, inside).length < mostLoose * inside.length;
    return (loose ? parts : [frame]).filter((one) => isTable(one, drawn));
  };
  const [drawn, others] = [
    found.filter((one) => one.drawn).flatMap(tablesIn),
    found.filter((one) => !one.drawn).flatMap(tablesIn),
  ];
  /** Whether the network saw only some columns of a grid. */
  const isWider = (one: Box, table: Box) => holds(one, table) && isGrid(piecesIn(pieces, one), em, spread);
  const kept: Box[] = [];
  for (const frame of [
    ...drawn,
    ...tables.map((table) => others.find((one) => agree(one, table) || isWider(one, table)) ?? table),
    ...others,
  ]) {
    const own = piecesIn(pieces, frame);
    if (own.length > 0 && !kept.some((one) => piecesIn(own, one).length > 0)) kept.push(frame);
  }
  return kept.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Whether lines with the same ends rule a frame off from top to bottom. */
function isLined(frame: Box, rulings: Rulings, em: number): boolean {
  const lined = linedExtent(frame, rulings, em);
  return lined !== undefined && agree(lined, frame);
}

/** Those of the pieces that stand in any of the frames. */
function within(frames: readonly Box[], pieces: readonly TextLine[]): TextLine[] {
  return pieces.filter((piece) => frames.some((frame) => piecesIn([piece], frame).length > 0));
}

/** Whether a frame holds most of the page's text. */
function isMost(frame: Box, pieces: readonly TextLine[]): boolean {
  return piecesIn(pieces, frame).length >= mostOfPage * pieces.length;
}

/** A frame as far as the text in it reaches. */
function snapped(frame: Box, pieces: readonly TextLine[]): Box {
  const { left, top, right, bottom } = around([frame, ...piecesIn(pieces, frame)]);
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}

/** Whether two frames show the same table, by the union of both. */
function agree(a: Box, b: Box): boolean {
  return sharedOfBoth(a, b) >= sameTable;
}
