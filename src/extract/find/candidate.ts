import type { FieldTerms } from '../labels/field-terms.ts';
import type { Span } from '../page/span.ts';

/** How a value was found. */
export type Evidence = 'label' | 'kind' | 'mrz' | 'letterhead' | 'form' | 'tick';

/** A possible value of a field. */
export interface Candidate {
  readonly wanted: FieldTerms;
  readonly spans: readonly Span[];
  readonly score: number;
  readonly evidence: Evidence;
  /** Of a field that is a box of its own: whether it is checked. */
  readonly checked?: boolean;
}
