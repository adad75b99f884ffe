import { sharedWidth } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import { setLength } from '../../text/scripts.ts';
import type { Box } from '../../types/box.ts';
import type { TextRow } from './flow.ts';
import type { TextGroup } from './groups.ts';

/** Notes are set smaller than the text, or their lines closer, by these factors or more. */
const smaller = 0.9;
const closer = 0.72;
/** Notes have no more rows than this in one column, and stand in the lower part of the page. */
const mostRows = 14;
const lowerPart = 0.5;
/** Between two rows of notes, in sizes of their text. */
const mostApart = 1.6;
const noteMark = /^(?:[①-⑳*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]|[[［(（〔]?\d{1,2}[\]］)）〕]?(?=\s|\p{L}|[[［]))/u;

/** The rows at the foot of each column that are its notes: the first behind a mark, smaller or closer than the text above. */
export function footnoteRows(rows: readonly TextRow[], page: Box): Set<TextRow> {
  const notes = new Set<TextRow>();
  for (const last of rows) {
    if (rows.some((other) => isBelow(other, last))) continue;
    const column = columnOver(last, rows, page);
    const end = column.findLastIndex(
      (row, i) => noteMark.test(row.text) && areNotes(column.slice(0, i + 1), column.slice(i + 1), rows),
    );
    for (const row of column.slice(0, end + 1)) notes.add(row);
  }
  return notes;
}

/** Notes one by one: each begins with its mark. */
export function splitNotes(rows: readonly TextRow[]): TextGroup[] {
  const notes: TextRow[][] = [];
  for (const row of rows) {
    if (notes.length === 0 || noteMark.test(row.text)) notes.push([row]);
    else notes.at(-1)!.push(row);
  }
  return notes.map((own) => ({ kind: 'text', rows: own, full: false, indented: false }));
}

/** The rows from the last one of a column upwards, as far as notes may reach. */
function columnOver(last: TextRow, rows: readonly TextRow[], page: Box): TextRow[] {
  const column = [last];
  const highest = page.top + lowerPart * (page.bottom - page.top);
  while (column.length < mostRows) {
    const row = column.at(-1)!;
    const above = rows.filter((other) => isBelow(row, other)).sort((a, b) => b.bottom - a.bottom)[0];
    if (!above || above.top < highest || above.celled || row.top - above.bottom > mostApart * row.em) break;
    column.push(above);
  }
  return column;
}

/** @param found rows from the last one upwards; `rest` goes on with those of the text */
function areNotes(found: readonly TextRow[], rest: readonly TextRow[], rows: readonly TextRow[]): boolean {
  const others = rows.filter((row) => !found.includes(row));
  const [own, usual] = [setWidth(found), setWidth(others)];
  if (own > 0 && own <= smaller * usual) return true;
  const text = rest.length > 1 ? rest : others;
  return found.length > 1 && pitchOf(found) <= closer * pitchOf([...text].sort((a, b) => b.top - a.top));
}

/** Rows with fewer characters say little about how wide a character is. */
const leastCharacters = 10;

/** Usual width of half a square character, 0 where no row is long enough: a surer sign of the size of type than the height of a box. */
function setWidth(rows: readonly TextRow[]): number {
  const widths = rows.flatMap(({ text, left, right }) => {
    return Array.from(text).length < leastCharacters ? [] : [(right - left) / setLength(text)];
  });
  return widths.length === 0 ? 0 : median(widths);
}

/** Usual distance from row to row. */
function pitchOf(rows: readonly TextRow[]): number {
  const pitches = rows.slice(1).map((row, i) => (rows[i]!.top + rows[i]!.bottom - row.top - row.bottom) / 2);
  return median(pitches.filter((pitch) => pitch > 0));
}

function isBelow(row: TextRow, other: TextRow): boolean {
  return row !== other && row.top + row.bottom > other.top + other.bottom && sharedWidth(row, other) > 0.2;
}
