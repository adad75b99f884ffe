import { around, height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import { explain } from '../../trace/trace.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, rowsOf } from '../order/rows.ts';
import { bolder } from './bold.ts';
import { linesOf, type Part } from './parts.ts';
import { type Vote, voteFor } from './votes.ts';

/** A line outside the text's flow. */
export interface MarginLine {
  readonly kind: 'header' | 'footer' | 'page_number';
  readonly items: readonly TextLine[];
  readonly confidence: number;
}

/** Printed lines from which a picture is a whole page that may have heads and feet: a slide has no more. Crops and notes have fewer. */
const leastRows = 6;
/** Share of the page's height, at its top and at its bottom, where headers and footers stand. */
const marginShare = 0.13;
/** Headers and footers are no larger than this, in sizes of the text. */
const largest = 1.35;
/** Printed lines at each end that may be margins. */
const mostRows = 3;
/** Between the text and its margins, in sizes of the text. */
const leastGap = 0.7;
/** How sure what stands beside a header or footer is one. */
const beside = 0.6;

const pageNumber =
  /^(?:page|seite|pagina|página|p\.|第|стр\.?|trang)?\s{0,3}[-–—·•.|([（【]{0,4}\s{0,3}(?:\d{1,5}|[ivxlcdm]{1,7}|[一二三四五六七八九十〇○百]{1,4})\s{0,3}[-–—·•.|)\]）】]{0,4}\s{0,3}(?:页|頁|ページ)?\s{0,3}(?:(?:of|von|de|di|\/|共)\s{0,3}\d{1,4}\s{0,3}页?)?$/iu;

/**
 * Headers, footers and page numbers of a page, and the lines that are left. A line at an end of the page is taken out of its text only on
 * evidence: the page is whole, and it has a page number. What is alone at an end may as well be a title, a note or a name.
 */
export function takeMargins(
  items: readonly TextLine[],
  parts: readonly Part[],
  votes: readonly Vote[],
  page: Box,
  em: number,
): { readonly margins: readonly MarginLine[]; readonly rest: readonly TextLine[] } {
  const rows = rowsOf(items.filter(({ along }) => along));
  const found =
    rowsOf([...items, ...parts.flatMap((part) => part.items)]).length < leastRows
      ? []
      : [...marginsAt('header', rows, votes, page, em), ...marginsAt('footer', [...rows].reverse(), votes, page, em)];
  const margins = found.some(({ kind }) => kind === 'page_number') ? found : [];
  const taken = new Set(margins.flatMap((margin) => margin.items));
  for (const { kind, items: lines } of margins)
    explain(kind, 'apart from the text at an end of a page that has a number', () => linesOf(lines));
  return { margins, rest: items.filter((item) => !taken.has(item)) };
}

/** The lines at one end of the page that may be its margins. @param rows from that end inwards */
function marginsAt(
  kind: 'header' | 'footer',
  rows: readonly Row[],
  votes: readonly Vote[],
  page: Box,
  em: number,
): MarginLine[] {
  const usual = median(rows.flat().flatMap(({ line }) => line.stroke ?? []));
  const found: MarginLine[][] = [];
  for (const row of rows.slice(0, mostRows)) {
    const area = around(row);
    const middle = (area.top + area.bottom) / 2;
    const depth = kind === 'header' ? middle - page.top : page.bottom - middle;
    if (depth > marginShare * (page.bottom - page.top)) break;
    const lines = row.map((item) => marginOf(item, kind, votes, em, usual));
    // What stands beside furniture is furniture as well, if that is most of the row: beside a sum stands what it is the sum of.
    const voted = row.filter((item) => isVoted(item, votes));
    const most = widthOf(voted) > widthOf(row) / 2;
    if (!row.every((item, i) => lines[i] ?? (most && !voted.includes(item) && height(item) <= largest * em))) break;
    found.push(lines.map((line, i) => line ?? { kind, items: [row[i]!], confidence: beside }));
  }
  const end = found.findLastIndex((_, i) => gapBetween(around(rows[i]!), rows[i + 1]) > leastGap * em);
  return found.slice(0, end + 1).flat();
}

/** Whether a line is as large as the text and plainly bolder: a headline where a running head might stand. */
function isBold({ line, ...box }: TextLine, usual: number, em: number): boolean {
  return height(box) > 0.95 * em && usual > 0 && (line.stroke ?? 0) > bolder * usual;
}

function marginOf(
  item: TextLine,
  kind: 'header' | 'footer',
  votes: readonly Vote[],
  em: number,
  usual: number,
): MarginLine | undefined {
  if (height(item) > largest * em) return undefined;
  if (pageNumber.test(item.line.text.trim())) return { kind: 'page_number', items: [item], confidence: 0.9 };
  if (!isVoted(item, votes) || isBold(item, usual, em)) return undefined;
  return { kind, items: [item], confidence: voteFor(item, votes)!.score };
}

/** Whether the layout network sees a header or a footer there. */
function isVoted(item: TextLine, votes: readonly Vote[]): boolean {
  const kind = voteFor(item, votes)?.kind;
  return kind === 'header' || kind === 'footer';
}

function widthOf(items: readonly TextLine[]): number {
  return items.reduce((sum, { left, right }) => sum + right - left, 0);
}

/** White between two rows, whichever is above; infinite below the last one. */
function gapBetween(row: Box, next: Row | undefined): number {
  if (!next) return Number.POSITIVE_INFINITY;
  const other = around(next);
  return Math.max(other.top - row.bottom, row.top - other.bottom);
}
