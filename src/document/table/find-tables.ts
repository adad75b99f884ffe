import { around, grown, height, middle, sharedSize, sharedWidth } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';
import { celledBlocks, isCelled, isProse } from './celled-blocks.ts';
import { drawnTables } from './drawn-tables.ts';
import { fitsColumns } from './fits-columns.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import { piecesIn } from './table-frame.ts';
import { withHead } from './table-head.ts';
import { isTextInColumns } from './text-in-columns.ts';

/** Share of a picture's text that must stand in its only table for the picture to be one of a table. */
const wholePicture = 0.6;
/** Share of running text from which a picture is a page rather than a table with long cells. */
const mostProse = 0.4;
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
export function mayBePage(pieces: readonly TextLine[], { left, top, right, bottom }: Box): boolean {
  return bottom - top >= Math.max(heightOfPage, right - left) && tableRows(pieces).length >= linesOfPage;
}

/** Where a table is. */
export interface FoundTable {
  readonly frame: Box;
  /** Whether printed lines say where it ends: nothing outside is part of it, and it is part of no other. */
  readonly drawn: boolean;
}

/**
 * The tables of a page, in reading order: those that printed lines draw, blocks of printed lines that touch, and blocks of text in
 * cells. A picture that is filled by one table is that table with all that stands in it.
 * @param em height of the text
 * @param page the whole picture
 * @returns none where the page has no table
 */
export function findTables(pieces: readonly TextLine[], rulings: Rulings, em: number, page: Box): FoundTable[] {
  if (pieces.length === 0) return [];
  const outsideOf = (blocks: readonly Box[]) =>
    pieces.filter((piece) => !blocks.some((block) => piecesIn([piece], grown(block, em)).length > 0));
  const drawn = drawnTables(pieces, rulings, em);
  const ruled = ruledBlocks(rulings, em)
    .map(({ box }) => box)
    .filter((box) => !drawn.some((table) => sharedSize(table, box) > 0) && piecesIn(pieces, box).length > 1)
    .map((box) => withHead(box, pieces, em));
  const outside = outsideOf([...drawn, ...ruled]);
  const celled = celledBlocks(outside, em).filter(
    (block) => isRuledOff(block, rulings) || !isTextInColumns(piecesIn(outside, grown(block, 1)), em),
  );
  const [heads, whole] = parted(drawn, (block) => tableRows(piecesIn(pieces, block)).length === 1);
  const loose = joinNear([...heads, ...ruled, ...celled], pieces, em);
  const blocks = [...whole, ...loose];
  if (blocks.length === 0) return isStrip(pieces, rulings, em, page) ? [{ frame: page, drawn: false }] : [];
  const isDrawn = (block: Box) => drawn.includes(block);
  const filled = blocks.length === 1 && outsideOf(blocks).length === 0;
  if (filled || (drawn.length === 0 && fills(blocks, pieces, em) && !headed(ruled, pieces, em))) {
    const all = filled ? pieces : withoutSurroundings(blocks, pieces, em);
    if (all.length === pieces.length)
      return [{ frame: withoutGround(page, pieces, rulings, em), drawn: blocks.some(isDrawn) }];
    return [{ frame: within(grown(withLines(around(all), rulings, em), margin * em), page), drawn: false }];
  }
  return blocks
    .map((block) => ({
      frame: within(
        isDrawn(block) ? padded(block, pieces, margin * em) : grown(withLines(block, rulings, em), margin * em),
        page,
      ),
      drawn: isDrawn(block),
    }))
    .sort((a, b) => a.frame.top - b.frame.top || a.frame.left - b.frame.left);
}

/** The frame of a table whose text is known: with the lines that open and close it and some ground, as far as no other text stands there. */
export function frameAround(
  own: readonly TextLine[],
  pieces: readonly TextLine[],
  rulings: Rulings,
  em: number,
  page: Box,
): Box {
  return within(padded(withLines(around(own), rulings, em), pieces, margin * em), page);
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Type this much larger than the rest is a title's. */
const title = 1.35;
/** A line this much further from the table than its rows from each other, from top to top, is no row. */
const far = 1.7;
/** Lines of a paragraph stand no further apart than this, by the distance of the rows. */
const leading = 1.1;

/** The text of a picture without what stands above and below its only table: titles, running text, lines set apart. */
function withoutSurroundings(blocks: readonly Box[], pieces: readonly TextLine[], em: number): TextLine[] {
  const core = around(blocks);
  const rows = tableRows(pieces);
  const inside = rows.filter((row) => row.some((piece) => piecesIn([piece], grown(core, 1)).length > 0));
  const [first, last] = [rows.indexOf(inside[0]!), rows.indexOf(inside.at(-1)!)];
  const tops = inside.map((row) => around(row).top);
  const pitch = median(tops.slice(1).map((top, i) => top - tops[i]!)) || 2 * em;
  const body = inside.flat();
  const step = (row: Row, next: Row) => Math.abs(around(row).top - around(next).top);
  /** Counted away from the table. */
  const isAlien = (i: number, way: 1 | -1): boolean => {
    const [row, further] = [rows[i]!, rows[i + way]];
    if (isCelled(row) && fitsColumns(row, body, em)) return false;
    if (step(row, rows[i - way]!) > far * pitch) return true;
    if (row.length > 1) return false;
    if (height(row[0]!) > title * em || isProse(row[0]!)) return true;
    // The last line of a paragraph may be short.
    const goesOn = further?.length === 1 && Math.abs(further[0]!.left - row[0]!.left) < em;
    return goesOn && step(row, further) < leading * pitch && isAlien(i + way, way);
  };
  let [from, to] = [first, last];
  while (from > 0 && !isAlien(from - 1, -1)) from--;
  while (to + 1 < rows.length && !isAlien(to + 1, 1)) to++;
  return rows.slice(from, to + 1).flat();
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
function fills(blocks: readonly Box[], pieces: readonly TextLine[], em: number): boolean {
  const all = around(blocks);
  const below = (a: Box, b: Box) => b.top - a.bottom <= mostApart * em;
  const stacked = blocks.every((block, i) => i === 0 || below(blocks[i - 1]!, block));
  const prose = pieces.filter(isProse).length / pieces.length;
  const inside = piecesIn(pieces, grown(all, em)).length;
  return stacked && inside >= wholePicture * pieces.length && prose <= mostProse;
}

/** Whether ruled tables follow each other with a line of text between them that is no row: each has a heading of its own. */
function headed(ruled: readonly Box[], pieces: readonly TextLine[], em: number): boolean {
  const stacked = [...ruled].sort((a, b) => a.top - b.top);
  return stacked.slice(1).some((block, i) => {
    const above = stacked[i]!;
    const lines = tableRows(
      piecesIn(pieces, { left: 0, top: above.bottom, right: Number.POSITIVE_INFINITY, bottom: block.top }),
    );
    return block.top - above.bottom > em && lines.length > 0 && lines.every((line) => line.length === 1);
  });
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

/** One frame for blocks that follow each other closely, no running text between them. */
function joinNear(blocks: readonly Box[], pieces: readonly TextLine[], em: number): Box[] {
  const joined: Box[] = [];
  for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
    const at = joined.findIndex((other) => {
      const gap = block.top - other.bottom;
      if (sharedWidth(block, other) < 0.5 || gap > together * em) return false;
      return piecesIn(pieces, { ...around([block, other]), top: other.bottom, bottom: block.top }).length === 0;
    });
    if (at < 0) joined.push(block);
    else joined[at] = around([joined[at]!, block]);
  }
  return joined;
}

/** With ground around it, as far as no text above or below is taken in. */
function padded(block: Box, pieces: readonly TextLine[], by: number): Box {
  const { left, top, right, bottom } = grown(block, by);
  const near = piecesIn(pieces, { left, top, right, bottom }).filter((piece) => piecesIn([piece], block).length === 0);
  const above = near.filter((piece) => middle(piece) < block.top).map((piece) => piece.bottom);
  const below = near.filter((piece) => middle(piece) > block.bottom).map((piece) => piece.top);
  return {
    left,
    top: Math.min(block.top, Math.max(top, ...above)),
    right,
    bottom: Math.max(block.bottom, Math.min(bottom, ...below)),
  };
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
