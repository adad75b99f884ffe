import { around, height, overlapAcross, sizeOf } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { tableRows } from '../order/rows.ts';

/** Lines of a paragraph start nearer to each other than this, across and down, in text heights. */
const inLine = 0.6;
const leading = 2;
/** So many lines that read on are running text; a cell has fewer. */
const leastLines = 4;
/** Share of the text from which all of it is. */
const mostText = 0.5;

/** Pieces of a line that was torn where a word ends are no further apart than this, in text heights. */
const mostTorn = 0.9;
/** A line of running text is as long as this, in text heights. */
const leastLength = 14;

/** Whether most of some text is running text, each line reading on in the next: paragraphs beside labels, not cells. */
export function isRunningText(pieces: readonly TextLine[]): boolean {
  const lines = tableRows(pieces).flatMap(linesOf);
  const inRuns = runsOf(lines).filter(({ length }) => length >= leastLines);
  const size = (lines: readonly Box[]) => lines.reduce((sum, line) => sum + sizeOf(line), 0);
  return size(inRuns.flat()) > mostText * size(lines);
}

/** The lines of a row: pieces with no more than a word's space between them are one. */
function linesOf(row: readonly TextLine[]): Box[] {
  const lines: Box[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    if (last && piece.left - last.right < mostTorn * height(piece)) lines[lines.length - 1] = around([last, piece]);
    else lines.push(piece);
  }
  return lines;
}

/** Long lines that follow each other, each right under the one before, and the short last one of them. */
function runsOf(lines: readonly Box[]): Box[][] {
  const runs: Box[][] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const run = runs.find((own) => readsOn(own.at(-1)!, line));
    if (run) run.push(line);
    else if (isLong(line)) runs.push([line]);
  }
  return runs;
}

function isLong(line: Box): boolean {
  return line.right - line.left > leastLength * height(line);
}

function readsOn(above: Box, piece: Box): boolean {
  const em = height(above);
  return (
    isLong(above) &&
    Math.abs(piece.left - above.left) < inLine * em &&
    piece.top > above.top &&
    piece.top - above.top < leading * em &&
    overlapAcross(above, piece) > 0
  );
}
