import { height, middle, overlapAcross } from '../../geometry/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';

/** So few answers may be chosen from. */
const leastOptions = 3;
/** An answer that is a fraction stands on two lines beside its letter: no further from it than this, in text heights. */
const mostBeside = 1.5;

/** Letters from the first to the last, for each that was read. */
const mostReach = 1.7;

const label = /^[(（]?([A-Z])(?:[)）.．、:]|\s|\d|$)/i;

/**
 * Whether text is the answers that a question lets choose from: letters that follow each other, down the columns or along the rows, each with one answer.
 * Nothing stands above them, as a head would.
 */
export function isOptions(pieces: readonly TextLine[]): boolean {
  const labelled = pieces.filter((piece) => letterOf(piece));
  if (labelled.length < leastOptions || !isSequence(labelled.map((piece) => letterOf(piece)!))) return false;
  const answers = pieces.filter((piece) => !letterOf(piece));
  const isBeside = (piece: TextLine) =>
    labelled.some((own) => own.left < piece.left && Math.abs(middle(own) - middle(piece)) < mostBeside * height(own));
  if (!answers.every(isBeside)) return false;
  const columns = labelled.filter(
    (own, i) => !labelled.slice(0, i).some((other) => Math.abs(other.left - own.left) < mostBeside * height(own)),
  ).length;
  return tableRows(pieces).every((row) => columnsOf(row.filter((piece) => !letterOf(piece))) <= columns);
}

/** How many texts stand beside each other, those above each other being one. */
function columnsOf(row: Row): number {
  return row.filter((piece, i) => !row.slice(0, i).some((other) => overlapAcross(other, piece) > 0)).length;
}

function letterOf({ line }: TextLine): string | undefined {
  return label.exec(line.text.trim())?.[1]?.toUpperCase();
}

/** Whether letters follow each other, each once; some may have been read as something else, or be left out because they look like a number. */
function isSequence(letters: readonly string[]): boolean {
  const places = letters.map((letter) => letter.charCodeAt(0));
  const reach = Math.max(...places) - Math.min(...places) + 1;
  return new Set(places).size === places.length && reach <= mostReach * places.length;
}
