import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { leftOf, onRow } from '../page/neighbours.ts';
import { plainOf } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { amountOf, findAmounts } from '../values/amounts.ts';
import type { Candidate } from './candidate.ts';

/** Labels that name the last word on what is to be paid. */
const final = /grand|round|net\b|nett|final|payable|due|inc|应付|实付|价税合计|应收/iu;

/**
 * Weighs the possible totals of a paper against each other: the amount that is paid is printed more than once, agrees with
 * cash and change, and stands low on the page; and no total exceeds the cash that was given.
 */
export function weighTotals(candidates: readonly Candidate[], view: View): Candidate[] {
  const total = conceptById.get('total')!;
  const ids = ['cash', 'change'] as const;
  const amounts = view.segments.flatMap((segment) =>
    findAmounts(segment.plain)
      .filter(({ score }) => score >= 0.9)
      .map(({ start, end }) => ({ segment, value: amountOf(segment.plain.slice(start, end)) ?? 0 })),
  );
  const values = (id: (typeof ids)[number]) =>
    view.segments
      .filter((segment) =>
        view.labels[segment.index]!.some(
          (label) => label.strength >= 0.9 && label.concepts.some((concept) => concept.id === id),
        ),
      )
      .flatMap((segment) =>
        amounts
          .filter(
            ({ segment: other }) =>
              other.page === segment.page && Math.abs(other.top - segment.top) < 0.6 * segment.height,
          )
          .map(({ value }) => value),
      );
  const [cash, change] = [values('cash'), values('change')];
  const paid = new Set(cash.flatMap((given) => change.map((back) => Math.round((given - back) * 100))));
  return candidates.map((candidate) => {
    if (!candidate.wanted.concepts.has(total) || candidate.evidence !== 'label') return candidate;
    const span = candidate.spans[0]!;
    const value = amountOf(plainOf(span));
    if (value === undefined) return candidate;
    const times = amounts.filter((amount) => amount.value === value).length;
    const at = (span.segment.top - span.segment.pageTop) / (span.segment.pageBottom - span.segment.pageTop);
    let score = candidate.score * (0.85 + 0.05 * Math.min(3, times));
    if (paid.has(Math.round(value * 100))) score *= 1.15;
    if (value === 0) score *= 0.5;
    // Under "Total" at the head of a column stands the first line, not the total.
    if (!labelOnRow(span.segment, view)) score *= 0.72;
    if (final.test(span.segment.plain) || rowSays(final, span.segment, view)) score *= 1.06;
    return { ...candidate, score: score * (0.95 + 0.05 * at) };
  });
}

/** Whether a label of a total stands on the row of a segment, or begins it. */
function labelOnRow(segment: View['segments'][number], view: View): boolean {
  return view.segments.some(
    (other) =>
      (other === segment || onRow(other, segment)) &&
      view.labels[other.index]!.some(({ concepts }) => concepts.some(({ id }) => id === 'total')),
  );
}

function rowSays(form: RegExp, segment: View['segments'][number], view: View): boolean {
  return view.segments.some(
    (other) =>
      other.page === segment.page &&
      Math.abs(other.top - segment.top) < 0.5 * segment.height &&
      other.right <= segment.left &&
      form.test(other.plain),
  );
}

/** The largest amount with cents, where a total is wanted and none is labelled. */
export function largestAmount(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const total = conceptById.get('total')!;
  const asking = wanted.filter(({ concepts }) => concepts.has(total));
  if (asking.length === 0) return [];
  let best: { value: number; span: Candidate['spans'][number] } | undefined;
  for (const segment of view.segments) {
    for (const { start, end, score } of findAmounts(segment.plain)) {
      const value = amountOf(segment.plain.slice(start, end)) ?? 0;
      if (score >= 0.9 && (!best || value > best.value)) best = { value, span: { segment, start, end } };
    }
  }
  return best
    ? asking.map((each) => ({ wanted: each, spans: [best.span], score: 0.36, evidence: 'form' as const }))
    : [];
}

/** How surely three amounts of which two make the third are net, tax and total. */
const summed = 0.86;

/** Net, tax and total where a labelled tax and another printed amount make up a labelled total, the largest that they do. */
export function addingUp(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const asking = wanted.filter(({ concepts }) => [...concepts.keys()].some(({ id }) => roleOf.has(id)));
  if (asking.length === 0) return [];
  const amounts = view.segments.flatMap((segment) =>
    findAmounts(segment.plain)
      .filter(({ score }) => score >= 0.9)
      .map(({ start, end }) => ({
        span: { segment, start, end },
        cents: Math.round(100 * (amountOf(segment.plain.slice(start, end)) ?? 0)),
      })),
  );
  const plays = (role: Role, { span: { segment } }: (typeof amounts)[number]) =>
    [segment, ...leftOf(segment, view.segments)].some(({ index }) =>
      view.labels[index]!.some(
        ({ strength, concepts }) => strength >= 0.9 && concepts.some(({ id }) => roleOf.get(id) === role),
      ),
    );
  const byCents = new Map(amounts.map((amount) => [amount.cents, amount]));
  const totals = new Map(amounts.filter((amount) => plays('total', amount)).map((amount) => [amount.cents, amount]));
  let best: Readonly<Record<Role, (typeof amounts)[number]>> | undefined;
  for (const tax of amounts.filter((amount) => plays('tax', amount))) {
    for (const net of amounts) {
      const total = totals.get(net.cents + tax.cents);
      if (tax.cents <= 0 || net.cents <= tax.cents || !total) continue;
      if (!best || total.cents > best.total.cents) best = { net: byCents.get(net.cents)!, tax, total };
    }
  }
  // A subtotal of the goods of one rate adds up too.
  if (!best || best.total.cents < Math.max(...totals.keys())) return [];
  const found = best;
  return asking.flatMap((each) =>
    [...each.concepts].flatMap(([{ id }, quality]) => {
      const role = roleOf.get(id);
      return role
        ? [{ wanted: each, spans: [found[role].span], score: summed * quality, evidence: 'form' as const }]
        : [];
    }),
  );
}

type Role = 'net' | 'tax' | 'total';
const roleOf: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['subtotal', 'net'],
  ['amount_before_tax', 'net'],
  ['tax', 'tax'],
  ['total', 'total'],
  ['amount_with_tax', 'total'],
]);
