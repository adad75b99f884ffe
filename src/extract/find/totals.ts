import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { leftOf } from '../page/neighbours.ts';
import { plainOf, type Span } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { amountOf, findAmounts } from '../values/amounts.ts';
import type { Candidate } from './candidate.ts';

const total = conceptById.get('total')!;

/** Labels that name the last word on what is to be paid. */
const final = /grand|round|net\b|nett|final|payable|due|inc|应付|实付|价税合计|应收/iu;

/** What a total's score is multiplied by: it is cash less change; its label says that it is the last word; no label of a total is on its row. */
const weights = { paid: 1.15, final: 1.06, unlabelled: 0.72 };

/** An amount with cents, and where it stands. */
interface Amount {
  readonly span: Span;
  readonly cents: number;
}

function amountsOf(view: View): Amount[] {
  return view.segments.flatMap((segment) =>
    findAmounts(segment.plain)
      .filter(({ score }) => score >= 0.9)
      .map(({ start, end }) => ({ span: { segment, start, end }, cents: centsOf(segment.plain.slice(start, end)) })),
  );
}

const centsOf = (text: string) => Math.round(100 * (amountOf(text) ?? 0));

/**
 * Weighs the possible totals of a paper against each other: the amount that is paid agrees with cash and change; under "Total" at the
 * head of a column stands the first line, not the total.
 */
export function weighTotals(candidates: readonly Candidate[], view: View): Candidate[] {
  const amounts = amountsOf(view);
  const labelled = (id: string) =>
    amounts.filter((each) => isLabelled(each, (other) => other === id, view)).map(({ cents }) => cents);
  const [cash, change] = [labelled('cash'), labelled('change')];
  const paid = new Set(cash.flatMap((given) => change.map((back) => given - back)));
  return candidates.map((candidate) => {
    if (!candidate.wanted.concepts.has(total)) return candidate;
    const span = candidate.spans[0]!;
    const { segment } = span;
    const row = [segment, ...leftOf(segment, view.segments)];
    const score =
      candidate.score *
      (paid.has(centsOf(plainOf(span))) ? weights.paid : 1) *
      (isLabelled({ span }, (id) => id === 'total', view) ? 1 : weights.unlabelled) *
      (row.some(({ plain }) => final.test(plain)) ? weights.final : 1);
    return { ...candidate, score };
  });
}

/** Whether the label of such a concept stands left of an amount on its row, or in its line. */
function isLabelled({ span: { segment } }: { span: Span }, is: (id: string) => boolean, view: View): boolean {
  return [segment, ...leftOf(segment, view.segments)].some(({ index }) =>
    view.labels[index]!.some(({ strength, concepts }) => strength >= 0.9 && concepts.some(({ id }) => is(id))),
  );
}

/** The largest amount, where a total is wanted and none is labelled. */
export function largestAmount(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const asking = wanted.filter(({ concepts }) => concepts.has(total));
  const largest = amountsOf(view).sort((a, b) => b.cents - a.cents)[0];
  if (!largest) return [];
  return asking.map((each) => ({ wanted: each, spans: [largest.span], score: unlabelled, evidence: 'form' as const }));
}

/** How surely three amounts of which two make the third are net, tax and total. */
const summed = 0.86;
/** How surely the largest amount is the total. */
const unlabelled = 0.36;

type Role = 'net' | 'tax' | 'total';
const roleOf: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['subtotal', 'net'],
  ['amount_before_tax', 'net'],
  ['tax', 'tax'],
  ['total', 'total'],
  ['amount_with_tax', 'total'],
]);

/** Net, tax and total where a labelled tax and another printed amount make up a labelled total, the largest there is. */
export function addingUp(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const amounts = amountsOf(view);
  const plays = (role: Role) => amounts.filter((each) => isLabelled(each, (id) => roleOf.get(id) === role, view));
  // A subtotal of the goods of one rate adds up too.
  const sum = plays('total').sort((a, b) => b.cents - a.cents)[0];
  for (const tax of sum ? plays('tax') : []) {
    const net = amounts.findLast(({ cents }) => cents + tax.cents === sum!.cents && cents > tax.cents && tax.cents > 0);
    if (!net) continue;
    const found = { net, tax, total: sum! };
    return wanted.flatMap((each) =>
      [...each.concepts].flatMap(([{ id }, quality]) => {
        const role = roleOf.get(id);
        const score = summed * quality;
        return role ? [{ wanted: each, spans: [found[role].span], score, evidence: 'form' as const }] : [];
      }),
    );
  }
  return [];
}
