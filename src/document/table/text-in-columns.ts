import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';

/** Lines of running text from which two columns of it can be told from cells. */
const leastLines = 4;
/** A column of text is as wide as this, in text heights. */
const leastWidth = 5;
/** Share of its column's width that a line of running text fills, and share of the lines that do: all but a paragraph's last. */
const fullLine = 0.75;
const mostLines = 0.7;

/** Whether text side by side is running text set in two columns, not cells: in both nearly every line is full. */
export function isTextInColumns(pieces: readonly TextLine[], em: number): boolean {
  const pairs = tableRows(pieces).filter((line) => line.length === 2);
  if (pairs.length < leastLines || 2 * pairs.length < mostLines * pieces.length) return false;
  return [0, 1].every((side) => {
    const widths = pairs.map((line) => line[side]!.right - line[side]!.left);
    const widest = Math.max(...widths);
    const full = widths.filter((width) => width >= fullLine * widest);
    return widest >= leastWidth * em && full.length >= mostLines * widths.length;
  });
}
