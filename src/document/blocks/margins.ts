import { linesOf } from '../../document/blocks/parts.ts';
import { around, height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import { explain } from '../../trace/trace.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, rowsOf } from '../order/rows.ts';
import { bolder } from './bold.ts';
import { type Vote, voteFor } from './votes.ts';

/** A line outside the text's flow. */
export interface MarginLine {
  readonly kind: 'header' | 'footer' | 'page_number';
  readonly items: readonly TextLine[];
  readonly confidence: number;
}

/** Share of the page's height, at its top and at its bottom, where headers and footers stand. */
const marginShare = 0.13;
/** Headers and footers are no larger than this, in sizes of the text; where the network is sure, a letterhead may be. */
const largest = 1.35;
const largestSure = 1.9;
/** The largest line of the page is no header but its title, from this size of the text's if it is centred. */
const titleSize = 1.25;
const sureScore = 0.6;
/** Printed lines at each end that may be margins. */
const mostRows = 3;
/** Above a footer or below a header that only its place tells, in sizes of the text. */
const leastGap = 1.2;
/** Lines of one text are of one size within this factor, and no further apart than this, in sizes of their text. */
const likeSize = 1.25;
const lineGap = 0.7;

const pageNumber =
  /^(?:page|seite|pagina|página|p\.|第|стр\.?|trang)?\s{0,3}[-–—·•.|([（【]{0,4}\s{0,3}(?:\d{1,4}|[ivxlcdm]{1,7}|[一二三四五六七八九十〇○百]{1,4})\s{0,3}[-–—·•.|)\]）】]{0,4}\s{0,3}(?:页|頁|ページ)?\s{0,3}(?:(?:of|von|de|di|\/|共)\s{0,3}\d{1,4}\s{0,3}页?)?$/iu;

/** Headers, footers and page numbers of a page, and the lines that are left. */
export function takeMargins(
  items: readonly TextLine[],
  votes: readonly Vote[],
  page: Box,
  em: number,
): { readonly margins: readonly MarginLine[]; readonly rest: readonly TextLine[] } {
  const rows = rowsOf(items.filter(({ along }) => along));
  const margins = [
    ...marginsAt('header', rows, votes, page, em),
    ...marginsAt('footer', [...rows].reverse(), votes, page, em),
  ];
  const taken = new Set(margins.flatMap((margin) => margin.items));
  return {
    margins: margins.filter(({ items: [item] }, i) => margins.findIndex((one) => one.items[0] === item) === i),
    rest: items.filter((item) => !taken.has(item)),
  };
}

/** The margin lines at one end of the page. @param rows from that end inwards */
function marginsAt(
  kind: 'header' | 'footer',
  rows: readonly Row[],
  votes: readonly Vote[],
  page: Box,
  em: number,
): MarginLine[] {
  const margins: MarginLine[] = [];
  for (const [i, row] of rows.slice(0, mostRows).entries()) {
    const area = around(row);
    const middle = (area.top + area.bottom) / 2;
    const depth = kind === 'header' ? middle - page.top : page.bottom - middle;
    if (depth > marginShare * (page.bottom - page.top)) break;
    const gap = gapBetween(area, rows[i + 1]);
    const found = row.map((item) =>
      kind === 'header' && (isTitle(item, rows, page, em) || isBold(item, rows, em))
        ? undefined
        : marginOf(item, kind, gap, votes, em),
    );
    const sure = found.filter((line) => line !== undefined);
    if (sure.length === 0) break;
    // A row that is a margin in part, a page number beside a running head say, is one throughout if nothing is near it.
    const rest = row.filter((_, k) => !found[k]);
    const whole = gap > leastGap * em && rest.every((item) => height(item) <= largest * em);
    for (const line of sure)
      explain(line.kind, 'the layout network, or its form and the white around it', () => linesOf(line.items));
    margins.push(...sure);
    if (rest.length > 0 && !whole) break;
    margins.push(...rest.map((item) => ({ kind, items: [item], confidence: 0.6 })));
  }
  return isStack(margins, rows) ? [] : margins;
}

/** Whether the rows taken are lines of text that follow each other: an address, the end or the start of a paragraph. */
function isStack(margins: readonly MarginLine[], rows: readonly Row[]): boolean {
  const taken = new Set(margins.flatMap(({ items }) => items));
  const count = rows.findIndex((row) => !row.some((item) => taken.has(item)));
  if (count < 1) return false;
  const areas = rows.slice(0, count + 1).map(around);
  const followed = areas.slice(1).map((area, i) => follows(areas[i]!, area, rows[i + 1]![0]!));
  return followed.at(-1)! || (count >= mostRows && followed.slice(0, -1).every(Boolean));
}

/** Whether two rows are set as lines of one text: close, of one size, with an edge in common. */
function follows(row: Box, next: Box, { along }: TextLine): boolean {
  const em = Math.min(row.bottom - row.top, next.bottom - next.top);
  const alike = Math.max(row.bottom - row.top, next.bottom - next.top) < likeSize * em;
  const edge = Math.min(Math.abs(row.left - next.left), Math.abs(row.right - next.right));
  const gap = Math.max(next.top - row.bottom, row.top - next.bottom);
  return along && alike && edge < 0.5 * em && gap < lineGap * em;
}

/** Whether a line is centred and the largest of the page. */
function isTitle(item: TextLine, rows: readonly Row[], page: Box, em: number): boolean {
  const centred = Math.abs(item.left + item.right - page.left - page.right) < 2 * em;
  const size = height(item);
  return centred && size > titleSize * em && rows.flat().every((other) => other === item || height(other) * 1.1 < size);
}

/** Whether a line is as large as the text and plainly bolder: a headline where a running head might stand. */
function isBold(item: TextLine, rows: readonly Row[], em: number): boolean {
  const usual = median(rows.flat().flatMap(({ line }) => line.stroke ?? []));
  const stroke = item.line.stroke ?? 0;
  return height(item) > 0.95 * em && usual > 0 && stroke > bolder * usual && !pageNumber.test(item.line.text.trim());
}

function marginOf(
  item: TextLine,
  kind: 'header' | 'footer',
  gap: number,
  votes: readonly Vote[],
  em: number,
): MarginLine | undefined {
  const numbered = pageNumber.test(item.line.text.trim());
  const vote = voteFor(item, votes);
  const voted = vote?.kind === 'header' || vote?.kind === 'footer';
  if (numbered && (gap > 0.3 * em || voted)) return { kind: 'page_number', items: [item], confidence: 0.9 };
  const most = vote && vote.score >= sureScore ? largestSure : largest;
  return voted && height(item) <= most * em ? { kind, items: [item], confidence: vote.score } : undefined;
}

/** White between two rows, whichever is above; infinite below the last one. */
function gapBetween(row: Box, next: Row | undefined): number {
  if (!next) return Number.POSITIVE_INFINITY;
  const other = around(next);
  return Math.max(other.top - row.bottom, row.top - other.bottom);
}
