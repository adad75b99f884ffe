import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { leftOf, middleY, rightOf, shareColumn } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import type { SchemaField } from '../schema/schema.ts';
import type { Candidate } from './candidate.ts';
import { billEnd, cellValue, type Row } from './cells.ts';

const goods = conceptById.get('item_name')!;

/** How far above a number and its amount the goods are named at most, in heights of a line. */
const reach = 1.2;
const count = /^[x×*]?\s*\d{1,3}\s*[x×*]?$/iu;
const price = /[.,]\d{2}/u;
const names = (segment: Segment) => /\p{L}{2}/u.test(segment.plain);
/** The number of an article, alone. */
const article = /^\W*\d{5,14}\W*$/u;

/** Lines of a bill without a header: the words left of an amount name the goods; where but a number stands there, the line above does. */
export function unheaded(wanted: readonly FieldTerms[], view: View): Row[] {
  const amounts = wanted.filter(({ type }) => type === 'amount');
  const amount = amounts.at(-1);
  const texts = wanted.filter(
    ({ type }) => type === undefined || type === 'text' || type === 'word' || type === 'company',
  );
  const name = texts.find(({ concepts }) => concepts.has(goods)) ?? texts[0];
  if (!amount || !name) return [];
  const quantity = wanted.find(({ type }) => type === 'number');
  const code = wanted.find(({ type }) => type === 'code') ?? texts.find((each) => each !== name);
  const prices = new Map(
    view.segments.flatMap((each) => {
      const value = priceIn(each, amount, view);
      return value ? [[each, value] as const] : [];
    }),
  );
  const amountOf = once((segment) => amountBeside(segment, prices, view));
  const rows: Row[] = [];
  const used = new Set<Segment>();
  for (const cell of view.segments) {
    const value = prices.get(cell);
    if (!value) continue;
    const before = leftOf(cell, view.segments)
      .filter((segment) => amountOf(segment) === cell)
      .reverse();
    if (rows.length > 0 && before.some(({ plain }) => billEnd.test(plain))) break;
    if (before.some((segment) => billEnd.test(segment.plain) || (names(segment) && view.isLabel[segment.index])))
      continue;
    const words = before.some(names) ? wordsOf(before) : above(before[0], used, amountOf, view);
    if (words.length === 0) continue;
    for (const word of words) used.add(word);
    const row = new Map<SchemaField, Candidate>([
      [
        name.field,
        { wanted: name, spans: words.map((word) => trim(whole(word))), score: 0.6, evidence: 'form' as const },
      ],
      [amount.field, value],
    ]);
    const put = (field: FieldTerms | undefined, is: RegExp) => {
      const segment = field && before.find((each) => !words.includes(each) && is.test(each.plain.trim()));
      const found = field && segment && cellValue(field, whole(segment));
      if (field && found) row.set(field.field, found);
    };
    put(quantity, count);
    put(code, article);
    rows.push(row);
  }
  return rows;
}

/** The amount that a line is, the last of its row. */
function priceIn(segment: Segment, amount: FieldTerms, view: View): Candidate | undefined {
  const value = price.test(segment.plain) ? cellValue(amount, whole(segment)) : undefined;
  // A name with an amount in it is no amount.
  if (!value || /\p{L}{2}/u.test(segment.plain.slice(0, value.spans[0]!.start))) return undefined;
  return rightOf(segment, view.segments).some(({ plain }) => price.test(plain)) ? undefined : value;
}

/** The amount that a line stands before: of two on its row, where the paper lies askew, the one that is more level with it. */
function amountBeside(segment: Segment, prices: ReadonlyMap<Segment, Candidate>, view: View): Segment | undefined {
  return rightOf(segment, view.segments)
    .filter((other) => prices.has(other))
    .sort((a, b) => Math.abs(middleY(a) - middleY(segment)) - Math.abs(middleY(b) - middleY(segment)))[0];
}

/** The same answers, each found once: on a row of many amounts every line would be looked at for every other. */
function once(find: (segment: Segment) => Segment | undefined): typeof find {
  const known = new Map<Segment, Segment | undefined>();
  return (segment) => {
    if (!known.has(segment)) known.set(segment, find(segment));
    return known.get(segment);
  };
}

/** From the first words of a row to the last, with what stands between them. */
function wordsOf(row: readonly Segment[]): Segment[] {
  return row.slice(row.findIndex(names), row.findLastIndex(names) + 1);
}

/** The words right above the number of an article, if they have no amount of their own. */
function above(
  number: Segment | undefined,
  used: ReadonlySet<Segment>,
  amountOf: (segment: Segment) => Segment | undefined,
  view: View,
): Segment[] {
  if (!number) return [];
  const line = view.segments
    .filter(
      (other) =>
        other.page === number.page &&
        names(other) &&
        !used.has(other) &&
        !view.isLabel[other.index] &&
        !billEnd.test(other.plain) &&
        other.bottom <= number.top + 0.5 * number.height &&
        number.top - other.bottom < reach * number.height &&
        shareColumn(other, number) &&
        !amountOf(other),
    )
    .sort((a, b) => b.bottom - a.bottom)[0];
  return line ? [line] : [];
}
