import type { FieldTerms } from '../labels/field-terms.ts';
import { type Span, trim } from '../page/span.ts';
import type { SchemaField } from '../schema/schema.ts';
import { foldKey } from '../text/fold.ts';
import { findAmounts } from '../values/amounts.ts';
import { findValues, type ValueType } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';

/** One row of a list: the values of its fields. */
export type Row = ReadonlyMap<SchemaField, Candidate>;

/** Where the lines of a bill end. */
export const billEnd =
  /^\W*(?:sub\s?-?total|total|grand total|net total|amount due|tax|gst|vat|cash|change|rounding|discount|balance|合计|总计|小计|价税合计|应付|实付|找零|现金|优惠)/iu;
const numeric: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>(['amount', 'number', 'percent']);

/** Types of which every row of a table has one at least. */
export function hasFigures(type: ValueType | undefined): boolean {
  return numeric.has(type) || type === 'date' || type === 'time' || type === 'datetime';
}

/** What stands between the beginning and the end of a time. */
const upTo = /^\s*(?:[-~–—]|to|bis|à|至)\s*$/iu;

/** A wanted value in a cell: its figures where it has such, else its whole text. */
export function cellValue(wanted: FieldTerms, { segment, start, end }: Span): Candidate | undefined {
  const text = segment.plain.slice(start, end);
  if (wanted.type && hasFigures(wanted.type)) {
    const found = findValues(wanted.type, text) ?? [];
    // A rate is a share or a price.
    const rates = wanted.type === 'percent' && found.length === 0 ? findAmounts(text) : found;
    const best = rates.toSorted((a, b) => b.score - a.score)[0];
    // A count is a cell of its own, not a figure in a name.
    if (wanted.type === 'number' && best && best.end - best.start < 0.5 * text.trim().length) return undefined;
    if (!best) return undefined;
    // From when to when is one value.
    const range = wanted.type === 'time' && found.length === 2 && upTo.test(text.slice(found[0]!.end, found[1]!.start));
    const [first, last] = range ? [found[0]!, found[1]!] : [best, best];
    const span = { segment, start: start + first.start, end: start + last.end };
    return { wanted, spans: [span], score: 0.75, evidence: 'label' };
  }
  return foldKey(text) === ''
    ? undefined
    : { wanted, spans: [trim({ segment, start, end })], score: 0.7, evidence: 'label' };
}
