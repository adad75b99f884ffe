import type { FieldTerms } from '../labels/field-terms.ts';
import { type View, withHits } from '../page/view.ts';
import type { SchemaField } from '../schema/schema.ts';
import type { Candidate } from './candidate.ts';
import { labelled } from './labelled.ts';

/** Values less sure than this are none of a record: labels in running text. */
const least = 0.6;
/** Of the wanted fields so many are labelled in a record, else it is none. */
const share = 0.5;

/** Records that print a label beside each value, one under the other: a new one begins where a label comes again. */
export function records(wanted: readonly FieldTerms[], view: View): Map<SchemaField, Candidate>[] {
  const labels = withHits(view, wanted);
  const found = wanted
    .flatMap((each) => labelled(each, labels))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  for (const candidate of found) {
    if (!kept.some((other) => startOf(other) === startOf(candidate))) kept.push(candidate);
  }
  const rows: Map<SchemaField, Candidate>[] = [];
  for (const candidate of kept.sort((a, b) => startOf(a) - startOf(b))) {
    const row = rows.at(-1);
    if (row && !row.has(candidate.wanted.field)) row.set(candidate.wanted.field, candidate);
    else rows.push(new Map([[candidate.wanted.field, candidate]]));
  }
  return rows.filter((row) => row.size >= Math.max(2, share * wanted.length));
}

/** The place of a value in reading order. */
function startOf({ spans: [first] }: Candidate): number {
  return first!.segment.index * 1000 + first!.start;
}
