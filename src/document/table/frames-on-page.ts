import { around, holdsMiddle, sharedOfBoth, shareIn } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { isProse } from './celled-blocks.ts';
import { closedTables } from './drawn-tables.ts';
import { type FoundTable, findTables, frameAround } from './find-tables.ts';
import { learnedTables } from './learned-tables.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import { ruledExtent } from './ruled-extent.ts';
import type { SeenOfPage } from './seen-of-page.ts';
import { piecesIn } from './table-frame.ts';

/** From this score on, what the layout network takes for a table is one. */
const sureTable = 0.6;
/** Share of two frames' union that both cover if they show one table. */
const sameTable = 0.6;
/** Share of running text in what printed lines frame from which it is a box of text. */
const mostProse = 0.25;
/** Printed lines with fewer texts between them may be a drawing, with more they are the grid of a table. */
const fewTexts = 9;

/**
 * The tables of a picture, from top to bottom; their frames share no text.
 * @param seen what the networks see of it, where it may be a page and they were asked; without that, lines and gaps tell
 */
export function tableFrames(
  pieces: readonly TextLine[],
  rulings: Rulings,
  em: number,
  page: Box,
  seen: SeenOfPage | undefined,
): Box[] {
  const found = findTables(pieces, rulings, em, page);
  if (!seen) return found.map(({ frame }) => frame);
  const learned = learnedTables(seen, pieces).map((own) => frameAround(own, pieces, rulings, em, page));
  const regions = seen.regions
    .filter(({ kind, score }) => kind === 'table' && score >= sureTable)
    .sort((a, b) => b.score - a.score)
    .map(({ box }) => snapped(ruledExtent(box, rulings, pieces, em), pieces));
  const grids = ruledBlocks(rulings, em)
    .map(({ box }) => box)
    .filter((block) => piecesIn(pieces, block).length >= fewTexts);
  const closed = closedTables(pieces, rulings, em);
  return framesOnPage(found, regions, learned, grids, closed, pieces);
}

/**
 * Printed lines are law: what they draw is a table. Then come the tables of the layout network, in the frame of the page network where both see the same,
 * and those that the page network alone sees.
 * @param found by lines and gaps; `regions` by the layout network, surest first; `learned` by the page network
 * @param grids that printed lines draw, `closed` those that lines close at every side
 */
export function framesOnPage(
  found: readonly FoundTable[],
  regions: readonly Box[],
  learned: readonly Box[],
  grids: readonly Box[],
  closed: readonly Box[],
  pieces: readonly TextLine[],
): Box[] {
  const textOf = (frame: Box) => piecesIn(pieces, frame);
  const drawn = found.filter(({ frame, drawn }) => {
    const inside = textOf(frame);
    return drawn && inside.filter(isProse).length <= mostProse * inside.length;
  });
  const told = found.filter((one) => !one.drawn || drawn.includes(one));
  const agreeing = (region: Box) => {
    const inside = learned.filter((frame) => shareIn(frame, region) >= sameTable);
    if (inside.length > 1) return [];
    const same = learned.find((frame) => sharedOfBoth(frame, region) >= sameTable);
    return [same && !sameText(textOf(same), textOf(region)) ? same : region];
  };
  const candidates = [...regions.flatMap(agreeing), ...learned].flatMap((frame) => {
    const parts = grids.filter((grid) => shareIn(grid, frame) >= sameTable);
    if (parts.length < 2) return [frame];
    const others = found.map((one) => one.frame).filter((one) => shareIn(one, frame) >= sameTable);
    return [...parts, ...others];
  });
  const [law, lined] = [true, false].map((is) =>
    drawn
      .map(({ frame }) => frame)
      .filter((frame) => closed.some((grid) => sharedOfBoth(grid, frame) >= sameTable) === is),
  );
  const kept: Box[] = [];
  for (const frame of [...law!, ...candidates, ...lined!]) {
    const own = textOf(frame);
    if (own.length === 0 || kept.some((one) => own.some((piece) => holdsMiddle(one, piece)))) continue;
    // Lines and gaps that tell the same text tell its frame as well.
    const same = told.find((other) => sameText(textOf(other.frame), own));
    kept.push(same?.frame ?? frame);
  }
  return kept.sort((a, b) => a.top - b.top || a.left - b.left);
}

function sameText(some: readonly TextLine[], others: readonly TextLine[]): boolean {
  return some.length === others.length && some.every((piece) => others.includes(piece));
}

/** A frame as far as the text in it reaches. */
function snapped(frame: Box, pieces: readonly TextLine[]): Box {
  const { left, top, right, bottom } = around([frame, ...piecesIn(pieces, frame)]);
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}
