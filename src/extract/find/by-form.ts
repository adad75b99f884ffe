import type { FieldTerms } from '../labels/field-terms.ts';
import type { View } from '../page/view.ts';
import { findValues } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';

/** Concepts whose values give themselves away by their form, wherever they stand. */
const telling: ReadonlySet<string> = new Set(
  (
    'date time datetime phone email website id_number ' +
    'plate train_number flight_number seat_class card_number departure_time amount_in_words sex'
  ).split(' '),
);

/** Concepts of the number of a paper, which may stand alone behind a sign: "# 2025-118" under the title. */
const numbered: ReadonlySet<string> = new Set(['invoice_number', 'document_no', 'order_number']);
const signed = /^\s*(?:#|№|N[°º])\s*(?=\S*\d)([\p{L}\d][\p{L}\d_./-]+)\s*$/u;

/** Numbers behind a sign that takes a label's place. */
function behindSign(wanted: FieldTerms, view: View): Candidate[] {
  const [, quality = 0] = [...wanted.concepts].find(([{ id }]) => numbered.has(id)) ?? [];
  const segment = quality > 0 && view.segments.find(({ plain }) => signed.test(plain));
  if (!segment) return [];
  const end = segment.plain.trimEnd().length;
  const start = end - signed.exec(segment.plain)![1]!.length;
  return [{ wanted, spans: [{ segment, start, end }], score: weak * quality, evidence: 'form' }];
}

/** How surely a form alone says which value it is. */
const weak = 0.42;

/** Values without a label: the first of the form on the page, if the concept has a form of its own. */
export function byForm(wanted: readonly FieldTerms[], view: View): Candidate[] {
  return wanted.flatMap((each) => {
    const best = [...each.concepts].sort((a, b) => b[1] - a[1]).find(([concept]) => telling.has(concept.id));
    if (!best) return behindSign(each, view);
    const found = view.segments.flatMap((segment) =>
      (findValues(best[0].type, segment.plain) ?? [])
        .filter(({ score }) => score >= 0.75)
        .map(({ start, end, score }) => ({ span: { segment, start, end }, score })),
    );
    return found.slice(0, 4).map(({ span, score }, i) => ({
      wanted: each,
      spans: [span],
      score: weak * score * best[1] * (1 - 0.1 * i) * (0.7 + 0.3 * span.segment.line.confidence),
      evidence: 'form' as const,
    }));
  });
}
