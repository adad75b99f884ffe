import { around, height } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';
import { edges, inLine } from './fits-columns.ts';

/** Gap between two pieces on one printed line, in text heights, from which they may be cells. */
const cellGap = 1;
/** Two pieces of this width, in text heights, side by side are columns of prose. */
const proseWidth = 14;
/** So many printed lines without cells may stand between those of one table: headings, wrapped text. */
const mostBetween = 2;
/** Empty space between the lines of one table, in text heights. */
const mostSpace = 3.5;

/** Blocks of printed lines whose text stands in cells: side by side, some of it short, line under line. */
export function celledBlocks(pieces: readonly TextLine[], em: number): Box[] {
  const blocks: TextLine[][] = [];
  let [open, between]: [TextLine[] | undefined, Row[]] = [undefined, []];
  let bottom = Number.NEGATIVE_INFINITY;
  const rowsOf = new Map<TextLine[], number>();
  for (const line of tableRows(pieces)) {
    const top = Math.min(...line.map((piece) => piece.top));
    if (top - bottom > mostSpace * em) [open, between] = [undefined, []];
    bottom = Math.max(...line.map((piece) => piece.bottom));
    if (!isCelled(line)) {
      between.push(line);
      if (between.length > mostBetween) [open, between] = [undefined, []];
      continue;
    }
    if (!open) {
      open = [];
      blocks.push(open);
      // Lines just above the first cells may be a heading of the table or anything else.
      between = [];
    }
    open.push(...between.flat(), ...line);
    rowsOf.set(open, (rowsOf.get(open) ?? 0) + 1);
    between = [];
  }
  return blocks.filter((block) => isTable(block, rowsOf.get(block) ?? 0, em)).map(around);
}

/** Printed lines with cells that make a table. */
const leastRows = 2;
/** Share of the pieces that must stand in line with others of the block. */
const leastAligned = 0.7;

/** Whether text in cells is a table: short, and line under line at common edges. */
function isTable(block: readonly TextLine[], rows: number, em: number): boolean {
  const widths = block.map((piece) => piece.right - piece.left).sort((a, b) => a - b);
  if (rows < leastRows || widths[block.length >> 1]! > proseWidth * em) return false;
  const needed = Math.min(2, rows - 1);
  const aligned = block.filter((piece) =>
    edges.some((edge) => block.filter((other) => Math.abs(edge(other) - edge(piece)) < inLine * em).length > needed),
  );
  return aligned.length >= leastAligned * block.length;
}

/** Whether pieces on one printed line stand side by side like cells. */
export function isCelled(line: readonly TextLine[]): boolean {
  const wide = line.filter(isProse).length;
  if (wide === line.length) return false;
  return line.some((piece, i) => i > 0 && piece.left - line[i - 1]!.right > cellGap * height(piece));
}

/** Whether a piece is as long as a line of running text. */
export function isProse(piece: TextLine): boolean {
  return piece.right - piece.left > proseWidth * height(piece);
}
