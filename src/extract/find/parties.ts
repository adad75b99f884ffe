import { type FieldTerms, parentOf } from '../labels/field-terms.ts';
import { whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import type { Candidate } from './candidate.ts';
import { continuation } from './regions.ts';
import { headingsOf } from './sections.ts';

/** How surely a block under a party's heading is its name and address. */
const sure = 0.8;
/** The lines of a block stand no further apart, in heights of a line. */
const reach = 1.5;
/** Lines of such a block: who, street, town, country. */
const mostLines = 5;

/** Addresses without a label in the blocks that the headings of parties stand over: the first line says who, the others where. */
export function fromParties(wanted: readonly FieldTerms[], view: View): Candidate[] {
  return wanted.flatMap((each) => {
    const party = parentOf(each.field);
    if (!party || ![...each.concepts.keys()].some(({ id }) => id === 'address')) return [];
    return headingsOf(party, view)
      .filter(({ index }) => view.isLabel[index])
      .map((heading) => continuation(whole(heading), heading.left, view, mostLines, reach).slice(1))
      .filter((spans) => spans.length > 0)
      .map((spans) => ({ wanted: each, spans, score: sure, evidence: 'label' as const }));
  });
}
