import { type FieldTerms, parentOf, parties } from '../labels/field-terms.ts';
import { plainOf, type Span, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { foldKey } from '../text/fold.ts';
import { findValues } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';
import { continuation } from './regions.ts';
import { headingsOf } from './sections.ts';

/** How surely a block under a party's heading is its name and address. */
const sure = 0.8;
/** The lines of a block stand no further apart, in heights of a line. */
const reach = 1.5;
/** Lines of such a block: who, for whom, how to reach them, street, town, country. */
const mostLines = 7;

/** Concepts of a name within a party, and of the party itself. */
const named: ReadonlySet<string> = new Set(['name', 'company', ...parties]);

/**
 * Names and addresses without a label in the blocks that the headings of parties stand over: the first line says who, the others where, but for
 * those that say how to reach them.
 */
export function fromParties(wanted: readonly FieldTerms[], view: View): Candidate[] {
  return wanted.flatMap((each) => {
    const party = parentOf(each.field);
    const ids = [...each.concepts.keys()].map(({ id }) => id);
    const isAddress = ids.includes('address');
    if (!party || !(isAddress || ids.some((id) => named.has(id)))) return [];
    return headingsOf(party, view)
      .filter(({ index, folded }) => view.isLabel[index] || folded.key === foldKey(party))
      .map((heading) => continuation(whole(heading), heading.left, view, mostLines, reach))
      .map((block) => (isAddress ? block.slice(1).filter((line) => !isContact(line)) : block.slice(0, 1)))
      .filter((spans) => spans.length > 0)
      .map((spans) => ({ wanted: each, spans, score: sure, evidence: 'label' as const }));
  });
}

/** Whether a line of a block is a number to call or an address of mail or the web, and nothing else. */
function isContact(line: Span): boolean {
  const text = plainOf(line);
  return (['email', 'url', 'phone'] as const).some((type) =>
    findValues(type, text)?.some(({ start, end, score }) => score >= 0.6 && end - start > 0.8 * text.trim().length),
  );
}
