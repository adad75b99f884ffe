import type { Page } from '../../types/page.ts';
import { documentTypes } from '../document-types/document-types.ts';
import { type Evidence, toEvidence } from '../evidence.ts';
import { type FieldTerms, fieldTermsOf } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { type View, viewOf } from '../page/view.ts';
import { present } from '../present.ts';
import type { SchemaField } from '../schema/schema.ts';
import { foldKey } from '../text/fold.ts';
import { hasForm } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';
import { checked } from './checked.ts';
import { choose } from './choose.ts';
import { fromKinds, signsOf } from './from-document-type.ts';
import { fromMrz } from './from-mrz.ts';
import { labelled } from './labelled.ts';
import { fromLetterhead } from './letterhead.ts';
import { weighTotals } from './totals.ts';

const mostPairs = 300;
/** Printed labels that end in a colon, though no lexicon knows them: at most so long. */
const longestLabel = 40;

/**
 * All labelled values of the pages, under their labels as printed, in reading order; on documents of a known kind also the
 * values that it prints without a label.
 */
export function findPairs(pages: readonly Page[]): { values: Record<string, unknown>; fields: Evidence[] } {
  const bare = viewOf(pages, []);
  const names = new Map<string, string>();
  const note = (name: string) => {
    const key = foldKey(name);
    if (key.length >= 2 && !names.has(key) && names.size < mostPairs) names.set(key, name.trim());
  };
  for (const segment of bare.segments) {
    for (const label of bare.labels[segment.index]!) {
      if (label.strength >= 0.9) note(closed(segment.text, label.start, label.end));
    }
    for (const match of segment.plain.matchAll(
      /(?:^|(?<!\s)\s{2}|[;|])\s*(\p{L}[^:;|]{1,39}?)\s*:(?!\d{2}(?!\d)|\/\/)/gu,
    )) {
      const name = match[1]!;
      if (name.length <= longestLabel && name.split(/\s+/u).length <= 5) note(name);
    }
  }
  const chinese = bare.segments.filter(({ plain, line }) => line.confidence > 0.8 && /\p{Script=Han}{2}/u.test(plain));
  const zh = chinese.length > 0.3 * bare.segments.length;
  const extra = new Set<FieldTerms>();
  const wanted = [...names.values()].map((name) => fieldTermsOf(fieldOf(name)));
  const said = new Set(wanted.flatMap(({ concepts }) => [...concepts.keys()].map(({ id }) => id)));
  for (const id of [...unlabelledConcepts(bare), ...fromMrz([], bare).known.keys()]) {
    const concept = conceptById.get(id);
    if (!concept || said.has(id)) continue;
    said.add(id);
    const each = fieldTermsOf(
      fieldOf(
        (zh && concept.labels.find((label) => /\p{Script=Han}/u.test(label))) ||
          concept.labels.find((label) => /^[\p{Script=Latin}\s]+$/u.test(label)) ||
          id,
      ),
    );
    extra.add(each);
  }
  const all = [...wanted, ...extra];
  const view = viewOf(pages, all);
  const printed = labelPlaces(view, wanted);
  const mrz = fromMrz(all, view);
  const own = (candidates: readonly Candidate[]) => candidates.filter((candidate) => extra.has(candidate.wanted));
  const candidates = [
    ...weighTotals(
      wanted.flatMap((each) => labelled(each, view)),
      view,
    ).filter(
      (candidate) =>
        isFormed(candidate) &&
        candidate.spans.every(
          ({ segment, start, end }) =>
            !(printed.get(segment.index) ?? []).some((label) => label.start <= start && label.end >= end),
        ),
    ),
    ...wanted.flatMap((each) => checked(each, view)),
    ...own(mrz.candidates),
    ...own(fromKinds(all, view)),
    ...own(fromLetterhead(all, view)),
  ];
  const places = new Set<number>();
  const chosen = [...choose(candidates)]
    // One place is one pair, under the label that is surest.
    .filter(([, candidate]) => !places.has(order(candidate)) && places.add(order(candidate)))
    .sort(([, a], [, b]) => order(a) - order(b));
  const values: [string, unknown][] = [];
  const fields: Evidence[] = [];
  for (const [{ field }, candidate] of chosen) {
    const value = present(field, candidate);
    if (!value) continue;
    values.push([field.name, value.value]);
    fields.push(toEvidence(field.name, value, candidate, pages));
  }
  return { values: Object.fromEntries(values), fields };
}

/** A label with the bracket that closes it. */
function closed(text: string, start: number, end: number): string {
  const open = /[(（][^()（）]*$/u.test(text.slice(start, end));
  return text.slice(start, open && /[)）]/u.test(text[end] ?? '') ? end + 1 : end);
}

/** Whether the label and its value stand to each other as those of a form do, not as words of a sentence. */
function isFormed({ wanted: { type }, score }: Candidate): boolean {
  return score >= (hasForm(type) ? 0.55 : 0.74);
}

/** The places of labels that stand where labels stand, by segment. */
function labelPlaces(view: View, wanted: readonly FieldTerms[]): Map<number, { start: number; end: number }[]> {
  const places = new Map<number, { start: number; end: number }[]>();
  for (const each of wanted) {
    for (const { segment, start, end, strength } of view.hits.get(each) ?? []) {
      if (strength < 0.9) continue;
      const list = places.get(segment.index);
      if (list) list.push({ start, end });
      else places.set(segment.index, [{ start, end }]);
    }
  }
  return places;
}

function order({ spans }: Candidate): number {
  return spans[0]!.segment.index * 1000 + spans[0]!.start;
}

/** What documents of the kinds that the pages surely are print without a label. */
function unlabelledConcepts(view: View): string[] {
  return documentTypes
    .filter((kind) => signsOf(kind, view) > 1)
    .flatMap(({ rules, unlabelled = [] }) => [...unlabelled, ...rules.map(({ of }) => of.split(' ')[0]!)]);
}

function fieldOf(name: string): SchemaField {
  return { kind: 'field', name, path: [name], description: '', type: 'string', format: '', choices: [] };
}
