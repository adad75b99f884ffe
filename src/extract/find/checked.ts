import type { FieldTerms } from '../labels/field-terms.ts';
import { besideOption, type Option } from '../page/checkboxes.ts';
import { overlaps, textOf } from '../page/span.ts';
import type { Hit, View } from '../page/view.ts';
import { foldKey } from '../text/fold.ts';
import { findValues, hasForm } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';
import { labelEnd } from './regions.ts';

/** How surely a box says what it stands beside. */
const own = 0.95;
const group = 0.97;

/** What boxes say: a field that is an option of its own is ticked or not; of several options beside or under a label, the checked ones are its value. */
export function checked(wanted: FieldTerms, view: View): Candidate[] {
  // One box alone may be a letter: it counts where yes or no is asked.
  if (view.options.length < (wanted.field.type === 'boolean' ? 1 : 2)) return [];
  const byHits: Candidate[] = (view.hits.get(wanted) ?? []).flatMap((hit): Candidate[] => {
    const base = hit.quality * (0.4 + 0.6 * Math.max(hit.strength, 0.9));
    const option = view.options.find((each) => isName(hit, each));
    // A word of an option is no label of others.
    const within = view.options.some(({ span }) => overlaps(span, hit));
    const choices = within || isInside(hit, view) ? [] : choicesOf(hit, wanted, view);
    if (option)
      return [{ wanted, spans: [option.span], score: own * base, evidence: 'tick' as const, checked: option.checked }];
    const chosen = choices.filter((each) => each.checked && fits(wanted, each));
    return chosen.length > 0
      ? [{ wanted, spans: chosen.map(({ span }) => span), score: group * base, evidence: 'tick' as const }]
      : [];
  });
  return byHits.some((candidate) => candidate.checked !== undefined)
    ? byHits
    : [...byHits, ...bySentence(wanted, view)];
}

/** Whether the words of a box may be what is asked: not where a number, a date or the like is. */
function fits({ type, field }: FieldTerms, { span }: Option): boolean {
  const text = textOf(span);
  const found = type && field.choices.length === 0 ? findValues(type, text) : undefined;
  return !found || found.some(({ start, end }) => end - start > 0.8 * text.trim().length);
}

/** Whether words go on around what may be a label: "Agency" in "Within the agency's budget ☐ Yes ☐ No". */
function isInside({ segment, start, end }: Hit, view: View): boolean {
  const boxes = view.options.filter(({ span }) => span.segment === segment && span.start >= end);
  const last = Math.min(segment.plain.length, ...boxes.map(({ span }) => span.start));
  return [segment.plain.slice(0, start), segment.plain.slice(end, last)].every((words) => /\p{L}{2}/u.test(words));
}

/** A box whose sentence says what the key says in a word or two: "I agree to the terms" for `agree`. */
function bySentence(wanted: FieldTerms, view: View): Candidate[] {
  const { field, type } = wanted;
  const key = sayingWords(field.name);
  // An address of mail or a number is no tick, whatever box stands by its label.
  if (key.length === 0 || (hasForm(type) && field.type !== 'boolean')) return [];
  const alone = view.options.filter(
    (option) => !view.options.some((other) => other !== option && besideOption(option.span.segment, other)),
  );
  const hinted = key.concat(sayingWords(field.description));
  const fitting = alone
    .map((option) => {
      const words = sayingWords(textOf(option.span));
      const said = (all: readonly string[]) =>
        all.filter((word) => words.some((other) => areOneWord(word, other))).length;
      return { option, named: said(key) / key.length, hinted: said(hinted) };
    })
    .filter(({ named }) => named === 1 || (named >= 0.5 && field.type === 'boolean'))
    .sort((a, b) => b.named - a.named || b.hinted - a.hinted);
  const [best, second] = fitting;
  // Two sentences that say it as well as each other: neither is told from the other.
  if (!best || (second && second.named === best.named && second.hinted === best.hinted)) return [];
  const { option, named } = best;
  return [
    {
      wanted,
      spans: [option.span],
      score: own * (named === 1 ? 0.95 : 0.6),
      evidence: 'tick',
      checked: option.checked,
    },
  ];
}

/** The words of a key or a sentence that say something, in one case and without marks. */
function sayingWords(text: string): string[] {
  return text
    .slice(0, 200)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldKey)
    .filter((word) => word.length >= 2 && !idle.has(word));
}

/** Words of keys and hints that name no matter. */
const idle: ReadonlySet<string> = new Set(
  'is has have the to of or and an in by me my boolean bool true false yes no wants want wanted'
    .split(' ')
    .map(foldKey),
);

/** Whether two words are forms of one: agree and agrees, call and calling. */
function areOneWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3);
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
function choicesOf(hit: Hit, wanted: FieldTerms, view: View): Option[] {
  const { segment } = hit;
  const end = labelEnd(hit, wanted, view);
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
