import type { FieldTerms } from '../labels/field-terms.ts';
import { overlaps, type Span } from '../page/span.ts';
import type { Candidate } from './candidate.ts';

/** Values less sure than this are not given: null is the honest answer. */
const least = 0.3;
/** What is left of a score when another field has the same place already. */
const shared = 0.55;

/** Gives each field its best value, the surest first; two fields of different meaning don't share a place if they needn't. */
export function choose(candidates: readonly Candidate[]): Map<FieldTerms, Candidate> {
  const chosen = new Map<FieldTerms, Candidate>();
  const taken: { spans: readonly Span[]; wanted: FieldTerms }[] = [];
  const rest = candidates.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score);
  while (rest.length > 0) {
    const candidate = rest.shift()!;
    if (chosen.has(candidate.wanted)) continue;
    const clash = taken.some(
      (other) =>
        !sameMeaning(other.wanted, candidate.wanted) &&
        other.spans.some((a) => candidate.spans.some((b) => overlaps(a, b))),
    );
    if (clash) {
      const score = candidate.score * shared;
      const better = rest.find((other) => other.wanted === candidate.wanted && other.score > score);
      if (better || score < least) continue;
    }
    chosen.set(candidate.wanted, candidate);
    taken.push({ spans: candidate.spans, wanted: candidate.wanted });
  }
  return chosen;
}

/** Fields that may well have the same value: of one concept. */
function sameMeaning(a: FieldTerms, b: FieldTerms): boolean {
  return [...a.concepts.keys()].some((concept) => b.concepts.has(concept));
}
