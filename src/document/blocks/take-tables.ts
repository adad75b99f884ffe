import { around, holdsMiddle, shareIn, sizeOf } from '../../geometry/box.ts';
import { quantile } from '../../geometry/statistics.ts';
import { explain } from '../../trace/trace.ts';
import type { Box } from '../../types/box.ts';
import type { Table } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { boxInFrame } from '../frame.ts';
import { hasColumns } from '../order/reading-order.ts';
import { rowsOf } from '../order/rows.ts';
import { bodySize, linesOf, type Part, type Taken } from './parts.ts';
import { captionOf, leastDrawn, type Sights } from './take-figures.ts';

/** The network sees a table, or a drawing, where it and the table share this much of the smaller one. */
const samePlace = 0.6;
const leastScore = 0.4;
/** Texts in cells, for each line that was read. */
const mostTorn = 1.5;
/** A drawing that holds more of the page's text than this is the page. */
const mostOfPage = 0.6;
/** A page of text has no more columns than this. */
const mostTextColumns = 3;
/** A full line takes this share of its column; so many lines of running text do. */
const fullLine = 0.75;
const mostFull = 0.6;
/** Share of the printed lines whose text stands in several pieces. */
const leastPieced = 0.3;

/**
 * Tables with the lines whose middle lies in them: those are the ones their cells hold. What lines and gaps made look like a table is
 * one if the layout network agrees, or if its cells hold text and stand in rows rather than in columns of running text.
 */
export function takeTables(
  items: readonly TextLine[],
  tables: readonly Table[],
  { regions, drawings, frame }: Sights,
): Taken {
  const seen = regions
    .filter(({ kind, score }) => (kind === 'table' || kind === 'figure') && score >= leastScore)
    .map(({ kind, quad }) => ({ kind, area: boxInFrame(quad, frame) }))
    .filter(({ kind, area }) => kind === 'table' || !isMost(area, items));
  const drawn = drawings.map(({ quad }) => boxInFrame(quad, frame));
  const parts: Part[] = [];
  let rest = items;
  for (const table of tables) {
    const area = boxInFrame(table.quad, frame);
    const own = rest.filter((item) => holdsMiddle(area, item));
    if (own.length === 0) continue;
    const agreed = isSeen(area, seen);
    const isTable = isSeen(area, seen, 'table');
    const charted = !isTable && isChart(area, drawn, items);
    const against = charted
      ? 'a caption names it a figure, and it is drawn'
      : speaksAgainst(table, own, agreed, isTable);
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

function isSeen(area: Box, seen: readonly { kind: string; area: Box }[], as?: 'table'): boolean {
  return seen.some(
    ({ kind, area: place }) =>
      kind === (as ?? kind) && shareIn(place, area) >= samePlace && shareIn(area, place) >= samePlace,
  );
}

/** Whether boxes and arrows made it look like a table: drawings fill it, and the caption at it is that of a figure. */
function isChart(area: Box, drawings: readonly Box[], lines: readonly TextLine[]): boolean {
  const own = drawings.filter((drawing) => holdsMiddle(area, drawing));
  const drawn = own.reduce((sum, drawing) => sum + sizeOf(drawing), 0);
  return drawn > leastDrawn * sizeOf(area) && captionOf(area, lines, bodySize(lines)) !== undefined;
}

/**
 * Why a table is text after all; undefined where it is one.
 * @param agreed whether the layout network sees something in its place, and `isTable` whether that is a table
 */
function speaksAgainst(table: Table, own: readonly TextLine[], agreed: boolean, isTable: boolean): string | undefined {
  if (isTorn(table, own)) return 'its cells cut through sentences';
  // Cells of a few words are as wide as lines of text, but not as wide as each other.
  const mayBeCells = isTable || table.columns > mostTextColumns;
  if ((!mayBeCells || areFull(own)) && hasColumns(own)) return 'its halves are columns of running text';
  if (!agreed && isUnbroken(own)) return 'its printed lines are unbroken and the layout network sees no table';
  return undefined;
}

function isMost(area: Box, items: readonly TextLine[]): boolean {
  return items.filter((item) => holdsMiddle(area, item)).length > mostOfPage * items.length;
}

/** Whether its cells hold far more texts than there were lines: columns that cut through sentences. */
function isTorn({ cells }: Table, items: readonly TextLine[]): boolean {
  return cells.filter(({ text }) => text.trim() !== '').length > mostTorn * items.length;
}

/** Whether most lines fill one measure. */
function areFull(items: readonly TextLine[]): boolean {
  const widths = items.map(({ left, right }) => right - left);
  const measure = quantile(widths, 0.9);
  return widths.filter((width) => width >= fullLine * measure).length >= mostFull * widths.length;
}

/** Whether almost every printed line is one piece of text: a caption, a paragraph. */
function isUnbroken(items: readonly TextLine[]): boolean {
  const rows = rowsOf(items);
  return rows.filter((row) => row.length > 1).length < leastPieced * rows.length;
}
