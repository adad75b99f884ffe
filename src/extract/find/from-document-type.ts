import type { DocumentType, Rule } from '../document-types/document-type.ts';
import { documentTypes } from '../document-types/document-types.ts';
import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { leftOf, onRow, rightOf, shareColumn } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { plainOf, type Span, trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { findValues } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';

/** How surely a rule of a kind finds its value, by how many signs of the kind the pages show: one, or more. */
const sure = [0.7, 0.93] as const;
/** What is left of that for each further place that a rule finds. */
const further = 0.85;
const mostPlaces = 3;

/** How many signs of a kind the pages show. */
export function signsOf(kind: DocumentType, view: View): number {
  return kind.signs.filter((sign) => view.segments.some(({ plain }) => sign.test(plain))).length;
}

/** What the rules of document types find for the wanted fields; other rules look beside it. */
export function fromKinds(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const found: Candidate[] = [];
  for (const kind of documentTypes) {
    const signs = signsOf(kind, view);
    if (signs === 0) continue;
    const known = new Map<string, Span>();
    for (const rule of kind.rules) {
      const concepts = rule.of.split(' ');
      const places = placesOf(rule, view, known).slice(0, mostPlaces);
      if (places[0] && !known.has(concepts[0]!)) known.set(concepts[0]!, places[0][0]!);
      for (const each of wanted) {
        const quality = Math.max(...concepts.map((id) => each.concepts.get(conceptById.get(id)!) ?? 0));
        if (quality === 0) continue;
        places.forEach((spans, i) => {
          const score = sure[signs > 1 ? 1 : 0] * quality * further ** i;
          found.push({ wanted: each, spans, score, evidence: 'kind' });
        });
      }
    }
  }
  return found;
}

function placesOf(rule: Rule, view: View, known: ReadonlyMap<string, Span>): Span[][] {
  const area = areaOf(rule, view, known).filter((segment) => inZone(segment, rule));
  if (rule.groups) return groupsIn(rule, rule.groups, area);
  const found = area.toSorted(alongRows).flatMap((segment) => valuesIn(rule, segment));
  return (rule.nth === undefined ? found : found.slice(rule.nth, rule.nth + 1)).map((span) => [span]);
}

/** From the top, and from left to right where two stand on one row. */
function alongRows(a: Segment, b: Segment): number {
  return a.page - b.page || (onRow(a, b) ? a.left - b.left : a.top - b.top);
}

/** The segments in which a rule looks. */
function areaOf({ beside, row }: Rule, view: View, known: ReadonlyMap<string, Span>): readonly Segment[] {
  const { segments } = view;
  if (row) {
    const head = segments.find(({ plain }) => row.test(plain));
    return head ? rightOf(head, segments) : [];
  }
  if (!beside) return segments;
  const [side, concept] = beside;
  const at = known.get(concept)?.segment;
  if (!at) return [];
  if (side === 'left') return leftOf(at, segments);
  if (side === 'right') return rightOf(at, segments);
  if (side === 'row') return [at, ...rightOf(at, segments), ...leftOf(at, segments)];
  return segments.filter((other) => {
    const gap = side === 'above' ? at.top - other.bottom : other.top - at.bottom;
    return other.page === at.page && !onRow(at, other) && shareColumn(at, other) && Math.abs(gap) < 2 * at.height;
  });
}

function inZone({ top, bottom, pageTop, pageBottom }: Segment, { zone: [from, to] = [0, 1] }: Rule): boolean {
  const at = ((top + bottom) / 2 - pageTop) / (pageBottom - pageTop);
  return at >= from && at <= to;
}

/** Rows of groups that make up the value together. */
function groupsIn({ form }: Rule, group: RegExp, area: readonly Segment[]): Span[][] {
  const groups = area.filter(({ plain }) => group.test(plain));
  return groups
    .map((first) => [first, ...rightOf(first, groups)].map(whole))
    .filter((spans) => spans.length > 1 && form!.test(spans.map(plainOf).join(' ')));
}

function valuesIn({ form, of }: Rule, segment: Segment): Span[] {
  if (form) {
    const match = form.exec(segment.plain);
    return match ? [trim({ segment, start: match.index, end: match.index + match[0].length })] : [];
  }
  const { type } = conceptById.get(of.split(' ')[0]!)!;
  const found = findValues(type, segment.plain) ?? [{ start: 0, end: segment.plain.length }];
  return found.map(({ start, end }) => ({ segment, start, end }));
}
