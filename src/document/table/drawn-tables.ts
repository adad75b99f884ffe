import { around, grown, sharedSize } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { celledBlocks, isProse } from './celled-blocks.ts';
import { linedBlocks } from './lined-blocks.ts';
import { closedFrames, ruledBlocks } from './ruled-blocks.ts';
import { sameEnds } from './same-ends.ts';
import { piecesIn } from './table-frame.ts';
import { withHead } from './table-head.ts';

/** Closed grids nearer to each other than this, in text heights, are one whose rows are drawn apart. */
const together = 1;

/** Closed grids with text, and plain frames around cells. */
export function closedTables(pieces: readonly TextLine[], { level, upright }: Rulings, em: number): Box[] {
  const blocks = ruledBlocks({ level, upright }, em);
  const framed = closedFrames({ level, upright }, em).filter(
    (frame) => !blocks.some(({ box }) => sharedSize(box, frame) > 0) && holdsCells(frame, pieces, em),
  );
  const grids = joinApart(
    blocks.filter((block) => block.closed && piecesIn(pieces, block.box).length > 0).map(({ box }) => box),
    pieces,
    em,
  ).map((box) => withHead(box, pieces, em));
  return [...grids, ...framed];
}

/** Tables whose extent printed lines tell: closed grids, and level lines that start and end together. */
export function drawnTables(pieces: readonly TextLine[], { level, upright }: Rulings, em: number): Box[] {
  const blocks = ruledBlocks({ level, upright }, em);
  const closed = closedTables(pieces, { level, upright }, em);
  const isFree = (box: Box) => !closed.some((grid) => sharedSize(grown(grid, em), grown(box, 1)) > 0);
  const outside = level.filter(({ from, to, at }) => isFree({ left: from, right: to, top: at, bottom: at }));
  const open = blocks.filter((block) => !block.closed && isFree(block.box)).map(({ box }) => box);
  const lined = linedBlocks(pieces, { level: outside, upright }, em).map((box) =>
    around([box, ...open.filter((block) => sharedSize(block, box) > 0)]),
  );
  return lined.reduce(withOverlapping, closed);
}

/** Share of a frame's text that must stand in cells. */
const mostCelled = 0.6;

/** Whether a plain frame is one around a table. */
function holdsCells(frame: Box, pieces: readonly TextLine[], em: number): boolean {
  const inside = piecesIn(pieces, frame);
  const [block, ...more] = celledBlocks(inside, em);
  if (!block || more.length > 0 || inside.some(isProse)) return false;
  return piecesIn(inside, grown(block, 1)).length >= mostCelled * inside.length;
}

/** One box for grids that follow each other at once with the same ends. */
function joinApart(grids: readonly Box[], pieces: readonly TextLine[], em: number): Box[] {
  const joined: Box[] = [];
  for (const grid of [...grids].sort((a, b) => a.top - b.top)) {
    const at = joined.findIndex((other) => {
      const ends = (box: Box) => ({ from: box.left, to: box.right });
      const gap = { ...around([other, grid]), top: other.bottom, bottom: grid.top };
      return (
        grid.top - other.bottom < together * em &&
        sameEnds(ends(grid), ends(other), em) &&
        piecesIn(pieces, gap).length === 0
      );
    });
    if (at < 0) joined.push(grid);
    else joined[at] = around([joined[at]!, grid]);
  }
  return joined;
}

/** Adds a block, as one with those that it lies on: lines of single columns start or end elsewhere. */
function withOverlapping(blocks: readonly Box[], block: Box): Box[] {
  const under = blocks.filter((other) => sharedSize(other, block) > 0);
  return [...blocks.filter((other) => !under.includes(other)), around([block, ...under])];
}
