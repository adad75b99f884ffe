import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { isProse } from './celled-blocks.ts';
import { sameEnds } from './same-ends.ts';
import { piecesIn } from './table-frame.ts';

/** So many lines with the same ends draw a table. */
const leastLines = 3;
/** Share of a frame's width that such lines cover at least. */
const leastWidth = 0.4;
/** Around a table, in text heights. */
const ground = 1.5;
/** A line that opens or closes a table stands no further from it than this, in text heights. */
const mostApart = 6;

/**
 * The extent of a table whose place was only roughly seen, by the level lines printed in it: as wide as those that start and end
 * together, and up and down to the next line as wide, if no running text comes between.
 */
export function ruledExtent(frame: Box, { level }: Rulings, pieces: readonly TextLine[], em: number): Box {
  const { left, top, right, bottom } = frame;
  const inside = level.filter(({ at, from, to }) => at > top - em && at < bottom + em && from < right && to > left);
  const alike = (a: Ruling) => level.filter((b) => sameEnds(a, b, em));
  const widest = inside
    .filter((line) => inside.filter((other) => sameEnds(line, other, em)).length >= Math.min(leastLines, inside.length))
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!widest || widest.to - widest.from < leastWidth * (right - left)) return frame;
  const { from, to } = widest;
  const reaches = (at: number, edge: number) => {
    const between = piecesIn(pieces, { left: from, top: Math.min(at, edge), right: to, bottom: Math.max(at, edge) });
    return Math.abs(at - edge) < mostApart * em && !between.some(isProse);
  };
  const lines = alike(widest).map(({ at }) => at);
  const above = lines.filter((at) => at < top && reaches(at, top));
  const below = lines.filter((at) => at > bottom && reaches(at, bottom));
  return padded(
    { left: from, top: Math.min(top, ...above), right: to, bottom: Math.max(bottom, ...below) },
    pieces,
    em,
  );
}

/** With the ground that the structure network is used to, as far as no other text stands there. */
function padded({ left, top, right, bottom }: Box, pieces: readonly TextLine[], em: number): Box {
  const beside = pieces.filter((piece) => piece.bottom > top && piece.top < bottom);
  const before = beside.filter((piece) => piece.right <= left + 0.3 * em).map((piece) => piece.right);
  const after = beside.filter((piece) => piece.left >= right - 0.3 * em).map((piece) => piece.left);
  return {
    left: Math.max(left - ground * em, Math.min(left, (left + Math.max(...before)) / 2)),
    top,
    right: Math.min(right + ground * em, Math.max(right, (right + Math.min(...after)) / 2)),
    bottom,
  };
}
