import { around, middle, overlapAcross } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';
import { isCelled } from './celled-blocks.ts';
import { fitsColumns, inColumn } from './fits-columns.ts';
import { sameEnds } from './same-ends.ts';
import { piecesIn } from './table-frame.ts';
import { runsOver, textOverCells } from './text-over-cells.ts';

/** A line above the head, one below it and one at the end: so many lines draw a table. */
const leastLines = 3;
/** Lines nearer to each other than this, in text heights, are one drawn double. */
const apart = 0.8;
/** Two lines with nothing but headings between them stand this much further apart than rows if a table ends between them. */
const wide = 1.7;
/** Share of the stretches between lines that hold cells and no text above them. */
const mostCelled = 0.6;
/** Text stands no further from the line above or below its row than this, in text heights. */
const nearLine = 1;
/** Share of the distance of rows that may be empty between two. */
const nearRow = 0.75;
/** Text of a head less than this share of a row above the rest of it stands in the middle of several rows. */
const half = 0.6;

/** Tables without upright lines: level lines that start and end together with rows of cells between them, and the rows just outside that go on with them. */
export function linedBlocks(pieces: readonly TextLine[], { level }: Rulings, em: number): Box[] {
  const groups: Ruling[][] = [];
  for (const line of [...level].sort((a, b) => a.at - b.at)) {
    const group = groups.find((other) => sameEnds(other.at(-1)!, line, em));
    if (!group) groups.push([line]);
    else if (line.at - group.at(-1)!.at >= apart * em) group.push(line);
  }
  return groups
    .filter(({ length }) => length >= leastLines)
    .flatMap((group) => parted(group, pieces, em))
    .filter(({ length }) => length >= leastLines)
    .flatMap((group) => blockOf(group, pieces, level, em));
}

/** Text rows between neighbouring lines of a group. */
function stretches(lines: readonly Ruling[], pieces: readonly TextLine[], em: number): Row[][] {
  const [left, right] = [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))];
  return lines
    .slice(1)
    .map((line, i) =>
      tableRows(piecesIn(pieces, { left: left - em, top: lines[i]!.at, right: right + em, bottom: line.at })),
    );
}

/** Text above the cells of a stretch, or above those that follow if it has none. */
function textAbove(stretch: readonly Row[], below: readonly Row[] = []): Row[] {
  const first = stretch.findIndex(isCelled);
  const rows = first < 0 ? [...stretch, ...below] : stretch.slice(0, first + 1);
  return textOverCells(rows.slice(0, rows.findIndex(isCelled) + 1)).filter((row) => stretch.includes(row));
}

/** A group cut at running text, and where one table ends and the heading of the next begins. */
function parted(lines: readonly Ruling[], pieces: readonly TextLine[], em: number): Ruling[][] {
  const between = stretches(lines, pieces, em);
  const pitch = pitchOf(between);
  const parts: Ruling[][] = [[lines[0]!]];
  between.forEach((rows, i) => {
    const line = lines[i + 1]!;
    const space = line.at - lines[i]!.at - pitch * Math.max(0, rows.length - 1);
    const below = between.slice(i + 1).flat();
    if (textAbove(rows, below).length > 1 || (!rows.some(isCelled) && space > wide * pitch)) parts.push([line]);
    else parts.at(-1)!.push(line);
  });
  return parts;
}

/** Share of the rows that go on beside the lines from which the lines are those of some columns. */
const mostCut = 0.5;
/** Text of a row stands level with the rest of it, in text heights. */
const onLevel = 0.25;

/** Whether rows go on beyond the ends of the lines, and not between lines of their own. */
function isCut(
  rows: readonly Row[],
  { left, top, right, bottom }: Box,
  pieces: readonly TextLine[],
  level: readonly Ruling[],
  em: number,
): boolean {
  const others = level.filter(({ from, to, at }) => at > top - em && at < bottom + em && (from > right || to < left));
  const isRuled = (piece: TextLine) =>
    others.filter(({ from, to }) => from < piece.left + em && to > piece.right - em).length > 1;
  const beside = pieces.filter((piece) => (piece.left > right + em || piece.right < left - em) && !isRuled(piece));
  const goesOn = (row: Row) =>
    beside.some((piece) => row.some((own) => Math.abs(middle(piece) - middle(own)) < onLevel * em));
  return rows.filter(goesOn).length > mostCut * rows.length;
}

/** How far rows stand apart, from top to top. */
function pitchOf(between: readonly (readonly Row[])[]): number {
  const tops = between.flatMap((rows) => rows.map((row) => around(row).top));
  return median(tops.slice(1).map((top, i) => top - tops[i]!));
}

function blockOf(lines: readonly Ruling[], pieces: readonly TextLine[], level: readonly Ruling[], em: number): Box[] {
  const between = stretches(lines, pieces, em);
  const celled = between.filter((rows) => rows.some(isCelled) && textAbove(rows).length === 0);
  const rows = between.flat();
  if (celled.length < mostCelled * between.length) return [];
  const box = {
    left: Math.min(...lines.map(({ from }) => from)),
    top: lines[0]!.at,
    right: Math.max(...lines.map(({ to }) => to)),
    bottom: lines.at(-1)!.at,
  };
  const inside = rows.flat();
  if (isCut(rows, box, pieces, level, em)) return [];
  // A head between two lines and all the rest between two more is closed; where every row has its line, the first and the last may stand outside.
  const closed = lines.length === leastLines && between.some((own) => own.length > 1);
  const leastCells = closed ? 3 : 2;
  const { left, right } = box;
  const beyond = (top: number, bottom: number) =>
    tableRows(piecesIn(pieces, { left: left - em, top, right: right + em, bottom }));
  const pitch = pitchOf(between);
  const near = (row: Row, last: Box) => {
    const own = around(row);
    const most = last === box ? nearLine * em : nearRow * pitch;
    return last.top - own.bottom <= most && own.top - last.bottom <= most;
  };
  const goesOn = (beside: readonly Row[]): Row[] => {
    const belongs = (row: Row, last: Box) =>
      row.length >= leastCells && isCelled(row) && fitsColumns(row, inside, em) && near(row, last);
    const end = beside.findIndex((row, i) => !belongs(row, i === 0 ? box : around(beside[i - 1]!)));
    return beside.slice(0, end < 0 ? beside.length : end);
  };
  const above = beyond(Number.NEGATIVE_INFINITY, box.top).reverse();
  // A caption is in two parts as well, a number and a title that stands in no column.
  const cells = rows.find(isCelled)!;
  const isCaption =
    above[0]?.length === 2 &&
    cells.length > 2 &&
    (runsOver(above[0], cells) || !above[0].every((piece) => inside.some((other) => inColumn(piece, other, em))));
  const heads = isCaption ? [] : goesOn(above);
  // A head of several rows has cells that span columns.
  for (const row of heads.length > 0 ? above.slice(heads.length) : []) {
    const last = heads.at(-1)!;
    const halfway = around(last).top - around(row).top < half * pitch;
    if (!near(row, around(last)) || !(halfway || row.every((piece) => isOver(piece, last, em)))) break;
    heads.push(row);
  }
  return [around([box, ...heads.flat(), ...goesOn(beyond(box.bottom, Number.POSITIVE_INFINITY)).flat()])];
}

/** Whether a piece stands in the middle over some pieces of a row, not over all of them. */
function isOver(piece: TextLine, row: Row, em: number): boolean {
  const at = (piece.left + piece.right) / 2;
  return (
    row.some((cell) => overlapAcross(cell, piece) <= 0) &&
    row.some((first, i) => row.slice(i).some((last) => Math.abs((first.left + last.right) / 2 - at) < em))
  );
}
