import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { leftOf } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { type Span, trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { foldKey } from '../text/fold.ts';
import { similarity } from '../text/fuzzy.ts';
import { findDates } from '../values/dates.ts';
import { type Mrz, readMrz } from '../values/mrz.ts';
import type { Candidate } from './candidate.ts';

/** Values of a travel document: where the printed part says what the machine-readable zone says, as printed; else from the zone. */
export function fromMrz(
  wanted: readonly FieldTerms[],
  view: View,
): { candidates: Candidate[]; known: Map<string, Span[]> } {
  const mrz = readMrz(view.segments.map(({ text }) => text));
  const known = new Map<string, Span[]>();
  if (!mrz) return { candidates: [], known };
  for (const [concept, spans] of placesOf(mrz, view)) known.set(concept, spans);
  const candidates = wanted.flatMap((each) =>
    [...known].flatMap(([id, spans]) => {
      const concept = conceptById.get(id);
      const quality = concept ? (each.concepts.get(concept) ?? 0) : 0;
      if (quality === 0) return [];
      const printed = !spans.some(({ segment }) => mrz.lines.includes(segment.index));
      // The document number outranks what a label like "No." found; the zone itself is the last resort.
      return [{ wanted: each, spans, score: quality * (printed ? 1 : 0.62), evidence: 'mrz' as const }];
    }),
  );
  return { candidates, known };
}

function placesOf(mrz: Mrz, view: View): [string, Span[]][] {
  const printed = view.segments.filter(({ index }) => !mrz.lines.includes(index));
  const places: [string, Span[]][] = [];
  const put = (concept: string, spans: Span[] | undefined) => {
    if (spans) places.push([concept, spans]);
  };
  /** The printed text that says the same; first exactly, then nearly. */
  const saying = (value: string, least: number): Span[] | undefined => {
    const key = foldKey(value);
    if (key === '') return undefined;
    let best: { span: Span; like: number } | undefined;
    for (const segment of printed) {
      const like = similarity(key, segment.folded.key);
      if (like >= least && (!best || like > best.like + 1e-9)) best = { span: trim(whole(segment)), like };
    }
    return best && [best.span];
  };
  const inZone = (value: string): Span[] | undefined => {
    for (const index of mrz.lines) {
      const segment = view.segments[index]!;
      const start = value === '' ? -1 : segment.text.indexOf(value.replaceAll(' ', '<'));
      if (start >= 0) return [{ segment, start, end: start + value.length }];
    }
    return undefined;
  };
  const dates = printed.flatMap((segment) => findDates(segment.plain).map((found) => ({ segment, found })));
  const dateSaying = (iso: string | undefined): Span[] | undefined => {
    const same = iso && dates.find(({ found }) => found.normal === iso);
    return same ? [{ segment: same.segment, start: same.found.start, end: same.found.end }] : undefined;
  };
  const birth = dateSaying(mrz.birth);
  const expiry = dateSaying(mrz.expiry);
  put('birth_date', birth);
  put('expiry_date', expiry);
  const issue = issueDate(mrz, dates);
  put('issue_date', issue);
  put('birth_place', birth && issue && placeBetween(birth[0]!.segment, issue[0]!.segment, view));
  put('surname', saying(mrz.surname, 0.8) ?? inZone(mrz.surname));
  const given = saying(mrz.givenNames, 0.8);
  // The same word twice, as on specimens: the second one below the first.
  const twice =
    mrz.surname === mrz.givenNames ? printed.filter(({ folded }) => folded.key === foldKey(mrz.surname)) : [];
  put('given_names', twice[1] ? [trim(whole(twice[1]))] : (given ?? inZone(mrz.givenNames)));
  const both = saying(`${mrz.surname} ${mrz.givenNames}`, 0.8);
  put('name_latin', both);
  // Where the name is printed in another script as well, that is the name.
  const native =
    both &&
    leftOf(both[0]!.segment, printed).find(({ text }) => /^[\p{Script=Han}\p{Script=Hangul}·\s]{2,8}$/u.test(text));
  put('name', native ? [trim(whole(native))] : both);
  const numbers = printed.filter(
    ({ folded }) => folded.key === foldKey(mrz.number) || similarity(folded.key, foldKey(mrz.number)) >= 0.85,
  );
  put('document_number', numbers[0] ? [trim(whole(numbers[0]))] : inZone(mrz.number));
  put('document_type', alone(printed, mrz.documentType) ?? inZone(mrz.documentType));
  put('issuing_country', alone(printed, mrz.country) ?? inZone(mrz.country));
  put('sex', sexPlace(mrz, printed));
  return places;
}

/** The name of a place between the dates of birth and of issue, among the values and not the labels. */
function placeBetween(birth: Segment, issue: Segment, view: View): Span[] | undefined {
  const between = view.segments.filter(
    ({ top, bottom, plain, index }) =>
      top > birth.top + 0.5 * birth.height &&
      bottom < issue.bottom - 0.5 * issue.height &&
      /^(?=.*\p{L}{3})\p{Lu}[\p{L}'. ,/()-]{2,40}$/u.test(plain) &&
      !view.isLabel[index],
  );
  const tallest = between.sort((a, b) => b.height - a.height)[0];
  return tallest && [trim(whole(tallest))];
}

function alone(printed: View['segments'], text: string): Span[] | undefined {
  const segment = printed.find(({ plain }) => plain.trim() === text);
  return segment && [whole(segment)];
}

/** The letter by itself, or behind the letter of another language: K/F. */
function sexPlace({ sex }: Mrz, printed: View['segments']): Span[] | undefined {
  if (sex === '') return undefined;
  const segment = printed.find(({ plain }) =>
    new RegExp(`^(?:\\p{L}\\s?/\\s?)?${sex}(?:\\s?/\\s?\\p{L})?$`, 'u').test(plain.trim()),
  );
  return segment && [trim(whole(segment))];
}

/** The one date that is neither birth nor expiry: the latest before the expiry that comes after the birth. */
function issueDate(
  { birth, expiry }: Mrz,
  dates: readonly { segment: View['segments'][number]; found: { start: number; end: number; normal?: string } }[],
): Span[] | undefined {
  const others = dates.filter(({ found }) => {
    const day = found.normal;
    return (
      day !== undefined &&
      day.length === 10 &&
      day !== birth &&
      day !== expiry &&
      (!birth || day > birth) &&
      (!expiry || day < expiry)
    );
  });
  const issue = others.sort((a, b) => (a.found.normal! < b.found.normal! ? 1 : -1))[0];
  return issue && [{ segment: issue.segment, start: issue.found.start, end: issue.found.end }];
}
