import { around } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';
import { isCelled } from './celled-blocks.ts';
import { piecesIn } from './table-frame.ts';

/** How far above a table its head may end, and how much higher it may reach, in text heights. */
const apart = 1;
const high = 2;
/** Share of the table's width that a head covers. */
const leastWidth = 0.5;
/** A caption has two parts, a number and a title; a head has more, and no more than the table below it. */
const leastCells = 3;

/** A ruled block with the row of cells right above it: heads are printed on a ground of their own, often without lines. */
export function withHead(block: Box, pieces: readonly TextLine[], em: number): Box {
  const { left, top, right } = block;
  const above = piecesIn(pieces, { left: left - em, top: top - (apart + high) * em, right: right + em, bottom: top });
  const line = tableRows(above).at(-1);
  const body = piecesIn(pieces, block);
  if (!line || line.length < leastCells || line.length > body.length || !isCelled(line)) return block;
  const head = around(line);
  if (top - head.bottom > apart * em || head.right - head.left < leastWidth * (right - left)) return block;
  return { ...around([block, head]), bottom: block.bottom };
}
