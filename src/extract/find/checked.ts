import type { FieldTerms } from '../labels/field-terms.ts';
import { besideOption, type Option } from '../page/checkboxes.ts';
import type { Hit, View } from '../page/view.ts';
import type { Candidate } from './candidate.ts';
import { labelEnd } from './regions.ts';

/** How surely a box says what it stands beside. */
const own = 0.95;
const group = 0.97;

/** What boxes say: a field that is an option of its own is ticked or not; of several options beside or under a label, the checked ones are its value. */
export function checked(wanted: FieldTerms, view: View): Candidate[] {
  // One box alone may be a letter: it counts where yes or no is asked.
  if (view.options.length < (wanted.field.type === 'boolean' ? 1 : 2)) return [];
  return (view.hits.get(wanted) ?? []).flatMap((hit) => {
    const base = hit.quality * (0.4 + 0.6 * Math.max(hit.strength, 0.9));
    const option = view.options.find((each) => isName(hit, each));
    const choices = option ? [] : choicesOf(hit, view);
    if (option)
      return [{ wanted, spans: [option.span], score: own * base, evidence: 'tick' as const, checked: option.checked }];
    const chosen = choices.filter((each) => each.checked);
    return chosen.length > 0
      ? [{ wanted, spans: chosen.map(({ span }) => span), score: group * base, evidence: 'tick' as const }]
      : [];
  });
}

/** Whether a label is what an option is called, not a word in it. */
function isName({ segment, start, end }: Hit, { span }: Option): boolean {
  return (
    span.segment === segment &&
    start >= span.start - 1 &&
    end <= span.end + 1 &&
    end - start >= 0.6 * (span.end - span.start)
  );
}

/** The options of a label: those to its right up to another label, else those on the rows under it. */
function choicesOf(hit: Hit, view: View): Option[] {
  const { segment } = hit;
  const end = labelEnd(hit, view);
  const inline = view.options.filter(({ span }) => span.segment === segment && span.start >= end);
  const right = view.options
    .filter(
      (option) =>
        besideOption(segment, option) &&
        option.span.segment !== segment &&
        option.left >= segment.right - 0.5 * segment.height,
    )
    .sort((a, b) => a.left - b.left);
  const barrier = view.segments.filter(
    (other) =>
      view.isLabel[other.index] &&
      other !== segment &&
      other.left > segment.right &&
      !view.options.some(({ span }) => span.segment === other),
  );
  const beside = [...inline, ...right].filter(
    (option) => !barrier.some((label) => besideOption(label, option) && label.left < option.left),
  );
  if (beside.length > 0) return beside;
  return view.options.filter(({ span, left }) => {
    const gap = (span.segment.top - segment.bottom) / segment.height;
    return (
      span.segment.page === segment.page &&
      gap > -0.3 &&
      gap < 1.5 &&
      left < segment.right &&
      left > segment.left - 2 * segment.height
    );
  });
}
