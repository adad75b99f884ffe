import type { TextLine } from '../../types/text-line.ts';
import { type Row, tableRows } from '../order/rows.ts';

/** Fewer entries may be in order by chance. */
const leastEntries = 4;
/** Share of the rows that end in the number of a page; the others are names of parts, or go on. */
const mostEntries = 0.7;

/** What an entry ends in, after dots or none: a number that counts pages. */
const pageNumber = /(?:^|[\s.…·])(\d{1,4})$/;

/**
 * Whether rows are a list of contents: names beside numbers of pages, which never fall from one to the next. A table has a head, or numbers in
 * any order.
 */
export function isContents(pieces: readonly TextLine[]): boolean {
  const rows = tableRows(pieces);
  const numbers = rows.map(numberOf);
  const entries = numbers.filter((number) => number !== undefined);
  if (numbers[0] === undefined || entries.length < Math.max(leastEntries, mostEntries * rows.length)) return false;
  return entries.every((number, i) => i === 0 || number >= entries[i - 1]!) && entries.at(-1)! > entries[0]!;
}

/** The page that a row names; undefined where it is no entry. */
function numberOf(row: Row): number | undefined {
  const text = row.map(({ line }) => line.text.trim()).join(' ');
  const found = pageNumber.exec(text)?.[1];
  return found && /\p{L}/u.test(text) ? Number(found) : undefined;
}
