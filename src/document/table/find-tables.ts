import type { Rulings } from '../../types/ruling.ts';
import { celledBlocks, isCelled, isProse } from './celled-blocks.ts';
import { toLevels } from './levels.ts';
import { linedExtent } from './lined-extent.ts';
import type { Piece } from './piece.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import { type Frame, piecesIn } from './table-frame.ts';
import { withHead } from './table-head.ts';
import { isTextInColumns } from './text-in-columns.ts';

/** Share of a picture's text that must stand in its only table for the picture to be one of a table. */
const wholePicture = 0.6;
/** Share of running text from which a picture is a page rather than a table with long cells. */
const mostProse = 0.4;
/** Share of text in cells, and of running text, with which a picture is one table whatever the blocks are. */
const mostlyCells = 0.7;
const littleProse = 0.15;
/** Around a table, in text heights. */
const margin = 0.6;
/** Around all that a picture shows, in text heights. */
const ground = 2;
/** Blocks of one table are no further apart than this, in text heights. */
const mostApart = 4;
/** From so many printed lines and pixels on, an upright picture may be a page. */
const linesOfPage = 15;
const heightOfPage = 700;
/** Two blocks closer than this, in text heights, with nothing between them are one table. */
const together = 2.5;

/** Whether a picture may be a page, of which a table is a part: the layout should be looked at. */
export function mayBePage(pieces: readonly Piece[], [left, top, right, bottom]: Frame): boolean {
  return bottom - top >= Math.max(heightOfPage, right - left) && toLevels(pieces).length >= linesOfPage;
}

/**
 * The tables of a page, in reading order: blocks of printed lines that touch, and blocks of text in cells. A picture that is filled
 * by one table is that table with all that stands in it.
 * @param em height of the text
 * @param page the whole picture
 * @returns their frames; none where the page has no table
 */
export function findTables(pieces: readonly Piece[], rulings: Rulings, em: number, page: Frame): Frame[] {
  if (pieces.length === 0) return [];
  const ruled = ruledBlocks(rulings, em)
    .filter((block) => piecesIn(pieces, block).length > 1)
    .map((block) => withHead(block, pieces, em));
  const outside = pieces.filter((piece) => !ruled.some((block) => piecesIn([piece], grown(block, em)).length > 0));
  const celled = celledBlocks(outside, em)
    .filter((block) => isRuledOff(block, rulings) || !isTextInColumns(piecesIn(outside, grown(block, 1)), em))
    .map((block) => betweenLines(block, outside, rulings, em));
  const blocks = joinNear([...ruled, ...celled], pieces, em);
  if (blocks.length === 0) return isStrip(pieces, rulings, em, page) ? [page] : [];
  if (fills(blocks, pieces, em) && !headed(ruled, pieces, em)) return [withoutGround(page, pieces, rulings, em)];
  return blocks
    .map((block) => within(grown(withLines(block, rulings, em), margin * em), page))
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** A picture of a row or two has no room for more, in text heights a printed line. */
const heightOfRow = 6;
/** Of a single column, the share of its printed lines that are ruled off, and of its width that a rule covers. */
const mostRuled = 0.6;
const ruleWidth = 0.8;

/** Whether a picture shows one or two rows of cells and nothing else, or a single column whose rows are ruled off. */
function isStrip(pieces: readonly Piece[], { level }: Rulings, em: number, [left, top, right, bottom]: Frame): boolean {
  const lines = toLevels(pieces);
  if (lines.length <= 2 && lines.every(isCelled)) return bottom - top <= heightOfRow * em * lines.length;
  if (bottom - top <= heightOfRow * em && lines.some(isCelled) && rulesAcross(level, left, right))
    return !pieces.some(isProse);
  const rules = level.filter(({ from, to }) => to - from >= ruleWidth * (right - left));
  return lines.every((line) => line.length === 1) && rules.length >= mostRuled * lines.length;
}

/** Whether a line runs through the picture from side to side. */
function rulesAcross(level: Rulings['level'], left: number, right: number): boolean {
  return level.some(({ from, to }) => to - from >= ruleWidth * (right - left));
}

/** Whether the blocks are parts of one table that fills the picture: most text stands in them or in cells, little is running text. */
function fills(blocks: readonly Frame[], pieces: readonly Piece[], em: number): boolean {
  const all = blocks.reduce(union);
  const below = (a: Frame, b: Frame) => b[1] - a[3] <= mostApart * em;
  const stacked = blocks.every((block, i) => i === 0 || below(blocks[i - 1]!, block));
  const prose = pieces.filter(isProse).length / pieces.length;
  const inside = piecesIn(pieces, grown(all, em)).length;
  if (stacked && inside >= wholePicture * pieces.length && prose <= mostProse) return true;
  const celled = toLevels(pieces).filter(isCelled).flat().length;
  return stacked && celled >= mostlyCells * pieces.length && prose <= littleProse;
}

/** Whether ruled tables follow each other with a line of text between them that is no row: each has a heading of its own. */
function headed(ruled: readonly Frame[], pieces: readonly Piece[], em: number): boolean {
  const stacked = [...ruled].sort((a, b) => a[1] - b[1]);
  return stacked.slice(1).some((block, i) => {
    const above = stacked[i]!;
    const lines = toLevels(piecesIn(pieces, [0, above[3], Number.POSITIVE_INFINITY, block[1]]));
    return block[1] - above[3] > em && lines.length > 0 && lines.every((line) => line.length === 1);
  });
}

/** A picture without the ground around all that it shows, but for as much as the structure network is used to. */
function withoutGround(page: Frame, pieces: readonly Piece[], { level, upright }: Rulings, em: number): Frame {
  const shown = [
    ...pieces.map(({ left, top, right, bottom }): Frame => [left, top, right, bottom]),
    ...level.map(({ at, from, to }): Frame => [from, at, to, at]),
    ...upright.map(({ at, from, to }): Frame => [at, from, at, to]),
  ];
  return within(grown(shown.reduce(union), ground * em), page);
}

/** One frame for blocks that follow each other closely, no running text between them. */
function joinNear(blocks: readonly Frame[], pieces: readonly Piece[], em: number): Frame[] {
  const joined: Frame[] = [];
  for (const block of [...blocks].sort((a, b) => a[1] - b[1])) {
    const at = joined.findIndex((other) => {
      const gap = block[1] - other[3];
      const shared = Math.min(block[2], other[2]) - Math.max(block[0], other[0]);
      if (shared < 0.5 * Math.min(block[2] - block[0], other[2] - other[0]) || gap > together * em) return false;
      return (
        piecesIn(pieces, [Math.min(block[0], other[0]), other[3], Math.max(block[2], other[2]), block[1]]).length === 0
      );
    });
    if (at < 0) joined.push(block);
    else joined[at] = union(joined[at]!, block);
  }
  return joined;
}

/** What lines with the same ends rule off of a block of cells, where most of its text stands between them. */
function betweenLines(block: Frame, pieces: readonly Piece[], rulings: Rulings, em: number): Frame {
  const lined = linedExtent(block, rulings, em);
  if (!lined) return block;
  return piecesIn(pieces, lined).length >= mostlyCells * piecesIn(pieces, grown(block, 1)).length ? lined : block;
}

/** Whether a level line runs through a block or along its edge. */
function isRuledOff([left, top, right, bottom]: Frame, { level }: Rulings): boolean {
  const margin = 0.2 * (bottom - top);
  return level.some(
    ({ from, to, at }) =>
      at > top - margin && at < bottom + margin && Math.min(to, right) - Math.max(from, left) > 0.5 * (right - left),
  );
}

/** The block with the level lines that open and close it. */
function withLines(block: Frame, { level }: Rulings, em: number): Frame {
  const lines = level.filter(
    ({ from, to, at }) =>
      Math.min(to, block[2]) - Math.max(from, block[0]) > 0.5 * (block[2] - block[0]) &&
      at > block[1] - 2 * em &&
      at < block[3] + 2 * em,
  );
  return lines.reduce((frame, { from, to, at }) => union(frame, [from, at, to, at]), block);
}

function grown([left, top, right, bottom]: Frame, by: number): Frame {
  return [left - by, top - by, right + by, bottom + by];
}

/** In whole pixels of the page. */
function within([left, top, right, bottom]: Frame, page: Frame): Frame {
  return [
    Math.max(page[0], Math.floor(left)),
    Math.max(page[1], Math.floor(top)),
    Math.min(page[2], Math.ceil(right)),
    Math.min(page[3], Math.ceil(bottom)),
  ];
}

function union(a: Frame, b: Frame): Frame {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
