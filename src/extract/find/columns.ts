import { neededWords, placeByWords } from '../labels/by-words.ts';
import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { onRow } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { type Span, trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { findAmounts } from '../values/amounts.ts';
import { findDates } from '../values/dates.ts';

/** From where to where on the page, across. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A column of the printed table that holds a wanted field. */
export interface Column extends Stretch {
  readonly wanted: FieldTerms;
  readonly segment: Segment;
}

/** What stands in a cell: a line of the page, or the part of one that ran through two columns. */
export interface Piece extends Stretch {
  readonly span: Span;
}

/** The head of a printed table: columns that are wanted, and those that nobody asked for. */
export interface Head {
  readonly columns: readonly Column[];
  readonly others: readonly Stretch[];
  readonly segment: Segment;
}

/** The row of the page on which most columns' labels stand. */
export function headOf(wanted: readonly FieldTerms[], view: View): Head | undefined {
  let best: Column[] | undefined;
  const needed = wanted.map(({ field }) => neededWords(field.name, 1));
  for (const anchor of view.segments) {
    const row = [anchor, ...view.segments.filter((other) => onRow(anchor, other))];
    const fitting = wanted
      .flatMap((each, i) => row.flatMap((segment) => columnAt(each, needed[i]!, segment, view) ?? []))
      .sort((one, other) => other.fit - one.fit);
    const columns: Column[] = [];
    for (const { column } of fitting) {
      const isTaken = columns.some(
        ({ wanted: of, segment, left }) => of === column.wanted || (segment === column.segment && left === column.left),
      );
      if (!isTaken) columns.push(column);
    }
    const sum = columns.length > 0 && wanted.find((each) => isOfSums(each) && !columns.some((c) => c.wanted === each));
    const last = sum && row.filter((segment) => saysSum(segment, view)).sort((a, b) => b.right - a.right)[0];
    if (sum && last && !columns.some(({ segment }) => segment === last))
      columns.push({ wanted: sum, segment: last, left: last.left, right: last.right });
    if (columns.length >= Math.min(2, wanted.length) && columns.length > (best?.length ?? 0)) best = columns;
  }
  if (!best) return undefined;
  const segment = best[0]!.segment;
  const free = view.segments.filter(
    (other) => (onRow(segment, other) || other === segment) && !best.some((column) => column.segment === other),
  );
  const columns = [...best, ...byElimination(wanted, best, free, segment, view)];
  return { columns, others: free.filter((other) => !columns.some((column) => column.segment === other)), segment };
}

/** How well the head of a column says a wanted field: its own words, those in another order, a label of its meaning, a word more; less where a rate is not what is meant. */
const fits = { own: 1, words: 0.95, label: 0.9, more: 0.7, rate: 0.5 };

function columnAt(
  wanted: FieldTerms,
  needed: readonly string[],
  segment: Segment,
  view: View,
): { column: Column; fit: number } | undefined {
  const { plain, folded } = segment;
  const label = view.labels[segment.index]!.find(({ concepts }) =>
    concepts.some((concept) => wanted.concepts.has(concept)),
  );
  const own = wanted.aliases.some((alias) => alias.own && alias.key === folded.key);
  const words = placeByWords(needed, segment);
  const inWords = words !== undefined && !/[\p{L}\p{N}]/u.test(plain.slice(words.end));
  if (!label && !own && !inWords) return undefined;
  const place = label && !own && !inWords ? label : { start: 0, end: segment.text.length };
  const means = Math.max(0, ...(label?.concepts ?? []).map((concept) => wanted.concepts.get(concept) ?? 0));
  const byWords = inWords ? (words.foreign > 0 ? fits.more : fits.words) : 0;
  const fit = own ? fits.own : Math.max(byWords, fits.label * means);
  const strange = /%/u.test(plain) !== (wanted.type === 'percent') && (/%/u.test(plain) || wanted.type === 'percent');
  return {
    column: { wanted, segment, ...stretchOf({ segment, ...place }) },
    fit: fit * (strange ? fits.rate : 1),
  };
}

function stretchOf({ segment, start, end }: Span): Stretch {
  const width = (segment.right - segment.left) / Math.max(1, segment.text.length);
  return { left: segment.left + width * start, right: segment.left + width * end };
}

/** Labels of columns that hold what a line comes to, whatever the key for it is. */
const sums: ReadonlySet<string> = new Set(['total', 'amount', 'subtotal', 'amount_before_tax', 'amount_with_tax']);

const isOfSums = ({ concepts }: FieldTerms) => [...concepts.keys()].some(({ id }) => sums.has(id));
const saysSum = ({ index }: Segment, view: View) =>
  view.labels[index]!.some(({ strength, concepts }) => strength >= 0.9 && concepts.some(({ id }) => sums.has(id)));

/**
 * Wanted columns whose label is none that is known: the name of the goods is the first column of words that is left, what a line comes to the last
 * column of amounts.
 */
function byElimination(
  wanted: readonly FieldTerms[],
  known: readonly Column[],
  free: readonly Segment[],
  head: Segment,
  view: View,
): Column[] {
  const missing = wanted.filter((each) => !known.some((column) => column.wanted === each));
  const lines = rowsBelow(head, view);
  // The lines of a head that goes on are no rows.
  const first = Math.max(
    0,
    lines.findIndex((row) => row.length > 1 && row.some(({ plain }) => isSum(plain))),
  );
  const body = lines
    .slice(first, first + 5)
    .flatMap((row) => row.map((segment) => ({ segment, column: nearest(segment, [...known, ...free]) })));
  const under = (column: Segment) => body.flatMap((cell) => (cell.column === column ? [cell.segment.plain] : []));
  const left = [...free].sort((a, b) => a.left - b.left);
  const found: Column[] = [];
  const take = (each: FieldTerms | undefined, segment: Segment | undefined) => {
    if (each && segment) found.push({ wanted: each, segment, left: segment.left, right: segment.right });
  };
  const strange = (segment: Segment) => view.labels[segment.index]!.length === 0;
  take(
    missing.find(({ concepts }) => concepts.has(goods)),
    left.find(
      (segment) => strange(segment) && mostly(under(segment), (text) => /\p{L}{2}/u.test(text) && !isSum(text)),
    ),
  );
  take(
    missing.find(isOfSums),
    left.findLast((segment) => strange(segment) && mostly(under(segment), isSum)),
  );
  return found;
}

const goods = conceptById.get('item_name')!;
const mostly = (texts: readonly string[], is: (text: string) => boolean) =>
  texts.length > 0 && texts.filter(is).length > 0.6 * texts.length;
const isSum = (text: string) => findAmounts(text).some(({ score }) => score >= 0.9);

/** The stretch that a part of a row stands in, or nearest to. */
export function nearest<T extends Stretch>(part: Stretch, columns: readonly T[]): T | undefined {
  const distance = ({ left, right }: Stretch) =>
    Math.max(0, left - part.right, part.left - right) +
    0.01 * Math.abs((part.left + part.right) / 2 - (left + right) / 2);
  return [...columns].sort((a, b) => distance(a) - distance(b))[0];
}

/** Rows of segments below a header, from top to bottom. */
export function rowsBelow(head: Segment, view: View): Segment[][] {
  const rest = view.segments
    .filter(({ page, top, line }) => page === head.page && top > head.top + 0.6 * head.height && line.confidence >= 0.4)
    .sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const rows: Segment[][] = [];
  for (const segment of rest) {
    const row = rows.at(-1);
    if (row && onRow(row[0]!, segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** The cells of a row: a line that begins with a date or ends in an amount ran through columns that stand close. */
export function piecesOf(row: readonly Segment[], head: Head): Piece[] {
  const stretches = [...head.columns, ...head.others];
  return row.flatMap((segment) => {
    const all = trim(whole(segment));
    const touched = stretches.filter(({ left, right }) => left < segment.right && right > segment.left);
    if (touched.length < 2) return [{ span: all, left: segment.left, right: segment.right }];
    const cuts = [all.start, all.end];
    const date = findDates(segment.plain).find(({ start }) => start <= all.start);
    if (date && /^\s*\p{L}/u.test(segment.plain.slice(date.end))) cuts.push(date.end);
    const counted = /^\s*\d{1,4}(?=\s+\p{L})/u.exec(segment.plain);
    const first = nearest({ left: segment.left, right: segment.left }, stretches);
    if (counted && head.columns.some((column) => column === first && column.wanted.type === 'number'))
      cuts.push(counted[0].length);
    const amount = findAmounts(segment.plain).findLast(({ score, end }) => score >= 0.9 && end >= all.end - 1);
    if (amount && amount.start > all.start) cuts.push(amount.start);
    const sorted = [...new Set(cuts)].sort((a, b) => a - b);
    return sorted.slice(1).map((end, i) => {
      const span = trim({ segment, start: sorted[i]!, end });
      return { span, ...stretchOf(span) };
    });
  });
}
