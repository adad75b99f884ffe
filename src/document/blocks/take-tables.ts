import { around, height, holdsMiddle, shareIn } from '../../geometry/box.ts';
import { explain } from '../../trace/trace.ts';
import type { Box } from '../../types/box.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { Table } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';
import type { Frame } from '../frame.ts';
import { boxInFrame } from '../frame.ts';
import { hasColumns } from '../order/reading-order.ts';
import { rowsOf } from '../order/rows.ts';
import { listMarkerOf } from './list-marker.ts';
import { linesOf, type Part, type Taken } from './parts.ts';

/** The network sees a table, or a drawing, where it and the table share this much of the smaller one. */
const samePlace = 0.6;
const leastScore = 0.4;
/** Share of a table's places that hold text, and of its rows that hold two texts, where the network sees none. */
const leastFilled = 0.5;
const leastRows = 0.5;
/** Share of its rows that may hold none there: lines of several columns that stand at different heights leave many. */
const mostBlank = 0.2;
/** Columns with two numbered sentences or more make an exercise page. */
const mostNumbered = 1;
/** Share of the cells that may be numbered; a table of two columns may number its rows. */
const mostMarked = 0.6;
/** Share of a table's places that hold text at least, whatever the network sees; a drawing has fewer labels. */
const emptiest = 0.08;
/** Texts in cells, for each line that was read. */
const mostTorn = 1.5;
/** A drawing that holds more of the page's text than this is the page. */
const mostOfPage = 0.6;
/** Share of the printed lines whose text stands in several pieces. */
const leastPieced = 0.3;
/** Share of the lines that may be as long as those of running text, in sizes of their text. */
const mostProse = 0.5;
const proseWidth = 14;

/**
 * Tables with the lines whose middle lies in them: those are the ones their cells hold. What lines and gaps made look like a table is
 * one if the layout network agrees, or if its cells hold text and stand in rows rather than in columns of running text.
 */
export function takeTables(
  items: readonly TextLine[],
  tables: readonly Table[],
  regions: readonly LayoutRegion[],
  frame: Frame,
): Taken {
  const seen = regions
    .filter(({ kind, score }) => (kind === 'table' || kind === 'figure') && score >= leastScore)
    .map(({ kind, quad }) => ({ kind, area: boxInFrame(quad, frame) }))
    .filter(({ kind, area }) => kind === 'table' || !isMost(area, items))
    .map(({ area }) => area);
  const parts: Part[] = [];
  let rest = items;
  for (const table of tables) {
    const area = boxInFrame(table.quad, frame);
    const own = rest.filter((item) => holdsMiddle(area, item));
    if (own.length === 0) continue;
    const agreed = seen.some((place) => shareIn(place, area) >= samePlace && shareIn(area, place) >= samePlace);
    const against = speaksAgainst(table, own, agreed);
    explain(
      against ? 'no table' : 'table',
      against ?? (agreed ? 'the layout network sees it too' : 'its text stands in cells'),
      () => linesOf(own),
    );
    if (against) continue;
    rest = rest.filter((item) => !own.includes(item));
    // Its quad has some ground around it; in the order of the page it is as wide as its text.
    const { left, right } = around(own);
    parts.push({ kind: 'table', ...area, left, right, items: own, table, confidence: table.confidence });
  }
  return { parts, rest };
}

/** Why a table is text after all; undefined where it is one. */
function speaksAgainst(table: Table, own: readonly TextLine[], agreed: boolean): string | undefined {
  if (isProse(own)) return 'most of its lines are as long as those of running text';
  if (isTorn(table, own)) return 'its cells cut through sentences';
  if (hasColumns(own)) return 'its halves are columns of running text';
  if (isExercise(table)) return 'its cells are numbered sentences or choices';
  if (agreed) return filledShare(table) < emptiest ? 'hardly any of its places holds text' : undefined;
  if (isUnbroken(own)) return 'its printed lines are unbroken and the layout network sees no table';
  return isFilled(table) ? undefined : 'its places are too empty and the layout network sees no table';
}

function isMost(area: Box, items: readonly TextLine[]): boolean {
  return items.filter((item) => holdsMiddle(area, item)).length > mostOfPage * items.length;
}

function isProse(items: readonly TextLine[]): boolean {
  return items.filter((item) => item.right - item.left > proseWidth * height(item)).length > mostProse * items.length;
}

/** Whether its cells hold far more texts than there were lines: columns that cut through sentences. */
function isTorn({ cells }: Table, items: readonly TextLine[]): boolean {
  return cells.filter(({ text }) => text.trim() !== '').length > mostTorn * items.length;
}

/** Whether almost every printed line is one piece of text: a caption, a paragraph. */
function isUnbroken(items: readonly TextLine[]): boolean {
  const rows = rowsOf(items);
  return rows.filter((row) => row.length > 1).length < leastPieced * rows.length;
}

/** Share of a table's places that hold text. */
function filledShare({ rows, columns, cells }: Table): number {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0) / (rows * columns);
}

function isFilled(table: Table): boolean {
  const { rows, columns, cells } = table;
  if (rows < 2 || columns < 2) return false;
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const told = Array.from(
    { length: rows },
    (_, row) => filled.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).length,
  );
  const blank = told.filter((count) => count === 0).length;
  if (blank > mostBlank * rows) return false;
  return filledShare(table) >= leastFilled && told.filter((count) => count > 1).length >= leastRows * rows;
}

/** Whether several columns hold numbered sentences, questions beside questions, or most cells are numbered, choices beside choices. */
function isExercise({ cells }: Table): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  if (filled.filter(({ text }) => listMarkerOf(text)?.ordered).length > mostMarked * filled.length) return true;
  const numbered = cells.filter(({ text }) => {
    const mark = listMarkerOf(text);
    return mark?.ordered && /\p{L}\s+\p{L}|\p{Script=Han}{4}/u.test(mark.text);
  });
  const counts = new Map<number, number>();
  for (const { column } of numbered) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length > mostNumbered;
}
