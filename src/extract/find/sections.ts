import { ownForms, parentOf } from '../labels/field-terms.ts';
import { conceptsByKey } from '../labels/label-index.ts';
import type { Segment } from '../page/segment.ts';
import type { View } from '../page/view.ts';
import type { Candidate } from './candidate.ts';

/** What is left of a score when the value stands under another section's heading. */
const foreign = 0.6;

/**
 * Weighs the values of nested fields by the headings of the page: `seller.name` and `buyer.name` have the same label, and
 * belong to the heading that stands nearest before them.
 */
export function inSections(candidates: readonly Candidate[], view: View): Candidate[] {
  const parents = [
    ...new Set(candidates.map(({ wanted }) => parentOf(wanted.field)).filter((name) => name !== undefined)),
  ];
  if (parents.length < 2) return [...candidates];
  const headings = parents.flatMap((name) => headingsOf(name, view).map((segment) => ({ name, segment })));
  if (headings.length === 0) return [...candidates];
  return candidates.map((candidate) => {
    const own = parentOf(candidate.wanted.field);
    const at = candidate.spans[0]!.segment;
    const before = headings
      .filter(({ segment }) => governs(segment, at))
      .sort((a, b) => distance(a.segment, at) - distance(b.segment, at))[0];
    if (!own || !before) return candidate;
    return before.name === own
      ? { ...candidate, score: candidate.score * 1.1 }
      : { ...candidate, score: candidate.score * foreign };
  });
}

/** Whether a heading may be that of a value: it stands no lower, and not right of it. */
function governs(heading: Segment, at: Segment): boolean {
  return heading.page === at.page && heading.top <= at.top + 0.6 * at.height && heading.left < at.right;
}

/** The headings of what a field belongs to. */
export function headingsOf(name: string, view: View): Segment[] {
  const keys = ownForms(name).map(({ key }) => key);
  const concepts = keys.flatMap((key) => conceptsByKey.get(key) ?? []);
  return view.segments.filter(
    ({ index, folded }) =>
      keys.some((key) => key.length >= 2 && folded.key.startsWith(key)) ||
      view.labels[index]!.some(
        (label) => label.strength >= 0.9 && label.concepts.some((concept) => concepts.includes(concept)),
      ),
  );
}

/** Down the page counts; sideways counts less. */
function distance(heading: Segment, at: Segment): number {
  const across = Math.max(0, heading.left - at.left, at.left - heading.right);
  return Math.abs(at.top - heading.top) + 0.6 * across;
}
