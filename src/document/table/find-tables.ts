import { around, grown } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { celledBlocks, isCelled, isProse } from './celled-blocks.ts';
import { linedExtent } from './lined-extent.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import { piecesIn } from './table-frame.ts';
import { withHead } from './table-head.ts';
import { isTextInColumns } from './text-in-columns.ts';

/** Share of a picture's text that must stand in its only table for the picture to be one of a table. */
const wholePicture = 0.6;
/** Share of text in cells with which a picture is one table whatever the blocks are. */
const mostlyCells = 0.7;
/** Around a table, in text heights. */
const margin = 0.6;
/** Around all that a picture shows, in text heights. */
const ground = 2;
/** From so many printed lines and pixels on, an upright picture may be a page. */
const linesOfPage = 15;
const heightOfPage = 700;

/** Whether a picture may be a page, of which a table is a part: the layout should be looked at. */
export function mayBePage(pieces: readonly TextLine[], { left, top, right, bottom }: Box): boolean {
  return bottom - top >= Math.max(heightOfPage, right - left) && tableRows(pieces).length >= linesOfPage;
}

/**
 * The tables of a page, in reading order: blocks of printed lines that touch, and blocks of text in cells. A picture that is filled
 * by one table is that table with all that stands in it.
 * @param em height of the text
 * @param page the whole picture
 * @returns their frames; none where the page has no table
 */
export function findTables(pieces: readonly TextLine[], rulings: Rulings, em: number, page: Box): Box[] {
  if (pieces.length === 0) return [];
  const ruled = ruledBlocks(rulings, em).map((block) => withHead(block, pieces, em));
  const outside = pieces.filter((piece) => !ruled.some((block) => piecesIn([piece], grown(block, em)).length > 0));
  const celled = celledBlocks(outside, em)
    .filter((block) => isRuledOff(block, rulings) || !isTextInColumns(piecesIn(outside, grown(block, 1)), em))
    .map((block) => betweenLines(block, outside, rulings, em));
  const blocks = [...ruled, ...celled];
  if (blocks.length === 0) return isStrip(pieces, rulings, em, page) ? [page] : [];
  if (fills(blocks, pieces, em) && !headed(ruled, em)) return [withoutGround(page, pieces, rulings, em)];
  return blocks
    .map((block) => within(grown(withLines(block, rulings, em), margin * em), page))
    .sort((a, b) => a.top - b.top);
}

/** A picture of a row or two has no room for more, in text heights a printed line. */
const heightOfRow = 6;
/** Of a single column, the share of its printed lines that are ruled off, and of its width that a rule covers. */
const mostRuled = 0.6;
const ruleWidth = 0.8;

/** Whether a picture shows one or two rows of cells and nothing else, or a single column whose rows are ruled off. */
function isStrip(
  pieces: readonly TextLine[],
  { level }: Rulings,
  em: number,
  { left, top, right, bottom }: Box,
): boolean {
  const lines = tableRows(pieces);
  if (lines.length <= 2 && lines.every(isCelled)) return bottom - top <= heightOfRow * em * lines.length;
  if (bottom - top <= heightOfRow * em && lines.some(isCelled)) return !pieces.some(isProse);
  const rules = level.filter(({ from, to }) => to - from >= ruleWidth * (right - left));
  return lines.every((line) => line.length === 1) && rules.length >= mostRuled * lines.length;
}

/** Whether the blocks are parts of one table that fills the picture: most text stands in them or in cells. */
function fills(blocks: readonly Box[], pieces: readonly TextLine[], em: number): boolean {
  const all = around(blocks);
  const inside = piecesIn(pieces, grown(all, em)).length;
  const celled = tableRows(pieces).filter(isCelled).flat().length;
  return inside >= wholePicture * pieces.length || celled >= mostlyCells * pieces.length;
}

/** Whether ruled tables follow each other with room for a line of text between them: each has a heading of its own. */
function headed(ruled: readonly Box[], em: number): boolean {
  const stacked = [...ruled].sort((a, b) => a.top - b.top);
  return stacked.slice(1).some((block, i) => block.top - stacked[i]!.bottom > em);
}

/** A picture without the ground around all that it shows, but for as much as the structure network is used to. */
function withoutGround(page: Box, pieces: readonly TextLine[], { level, upright }: Rulings, em: number): Box {
  const shown: Box[] = [
    ...pieces,
    ...level.map(({ at, from, to }): Box => ({ left: from, top: at, right: to, bottom: at })),
    ...upright.map(({ at, from, to }): Box => ({ left: at, top: from, right: at, bottom: to })),
  ];
  return within(grown(around(shown), ground * em), page);
}

/** What lines with the same ends rule off of a block of cells, where most of its text stands between them. */
function betweenLines(block: Box, pieces: readonly TextLine[], rulings: Rulings, em: number): Box {
  const lined = linedExtent(block, rulings, em);
  if (!lined) return block;
  return piecesIn(pieces, lined).length >= mostlyCells * piecesIn(pieces, grown(block, 1)).length ? lined : block;
}

/** Whether a level line runs through a block or along its edge. */
function isRuledOff({ left, top, right, bottom }: Box, { level }: Rulings): boolean {
  const margin = 0.2 * (bottom - top);
  return level.some(
    ({ from, to, at }) =>
      at > top - margin && at < bottom + margin && Math.min(to, right) - Math.max(from, left) > 0.5 * (right - left),
  );
}

/** The block with the level lines that open and close it. */
function withLines(block: Box, { level }: Rulings, em: number): Box {
  const lines = level.filter(
    ({ from, to, at }) =>
      Math.min(to, block.right) - Math.max(from, block.left) > 0.5 * (block.right - block.left) &&
      at > block.top - 2 * em &&
      at < block.bottom + 2 * em,
  );
  return around([block, ...lines.map(({ from, to, at }) => ({ left: from, top: at, right: to, bottom: at }))]);
}

/** In whole pixels of the page. */
function within({ left, top, right, bottom }: Box, page: Box): Box {
  return {
    left: Math.max(page.left, Math.floor(left)),
    top: Math.max(page.top, Math.floor(top)),
    right: Math.min(page.right, Math.ceil(right)),
    bottom: Math.min(page.bottom, Math.ceil(bottom)),
  };
}
