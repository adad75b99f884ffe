import type { DocumentType, Rule } from '../document-types/document-type.ts';
import { documentTypes } from '../document-types/document-types.ts';
import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { leftOf, onRow, rightOf } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { plainOf, type Span, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { findValues, plausibility } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';

/** How surely the pages are of a kind: 0 to 1. */
export function likeness(kind: DocumentType, view: View): number {
  let sum = 0;
  for (const [form, weight] of kind.anchors) if (view.segments.some(({ plain }) => form.test(plain))) sum += weight;
  return Math.min(1, sum);
}

/** Known places of values, for rules that look beside them. */
export type Known = ReadonlyMap<string, readonly Span[]>;

/** What the rules of document types find for the wanted fields, and for the concepts that other rules look beside. */
export function fromKinds(wanted: readonly FieldTerms[], view: View, known: Known): Candidate[] {
  const found: Candidate[] = [];
  for (const kind of documentTypes) {
    const like = likeness(kind, view);
    if (like < 0.35) continue;
    const places = new Map(known);
    for (const rule of kind.rules) {
      const spans = placesOf(rule, view, places);
      if (spans.length > 0 && !places.has(rule.concept)) places.set(rule.concept, spans[0]!.spans);
      const concept = conceptById.get(rule.concept);
      for (const each of wanted) {
        const quality = concept ? (each.concepts.get(concept) ?? 0) : 0;
        if (quality === 0) continue;
        spans.slice(0, 3).forEach(({ spans: place, score }, i) => {
          const weight = rule.score * score * quality * (0.5 + 0.5 * like) * (1 - 0.15 * i);
          found.push({ wanted: each, spans: place, score: weight, evidence: 'kind' });
        });
      }
    }
  }
  return found;
}

interface Place {
  readonly spans: readonly Span[];
  readonly score: number;
}

function placesOf(rule: Rule, view: View, known: Known): Place[] {
  const area = areaOf(rule, view, known).filter((segment) => inZone(segment, rule));
  if (rule.groups) return groupsIn(rule, rule.groups, area);
  if (rule.nth !== undefined) {
    const found = area.toSorted(alongRows).flatMap((segment) => valuesIn(rule, segment, view))[rule.nth];
    return found ? [found] : [];
  }
  return area
    .flatMap((segment) => valuesIn(rule, segment, view))
    .sort((a, b) => Number(b.score > 0.8) - Number(a.score > 0.8));
}

/** From the top, and from left to right where two stand on one row. */
function alongRows(a: Segment, b: Segment): number {
  return a.page - b.page || (onRow(a, b) ? a.left - b.left : a.top - b.top);
}

function areaOf({ beside, between, row }: Rule, view: View, known: Known): readonly Segment[] {
  if (beside) {
    const anchor = known.get(beside.concept)?.[0];
    if (!anchor) return [];
    const at = anchor.segment;
    if (beside.side === 'left') return leftOf(at, view.segments);
    if (beside.side === 'right') return rightOf(at, view.segments);
    if (beside.side === 'row') return [at, ...rightOf(at, view.segments), ...leftOf(at, view.segments)];
    const above = beside.side === 'above';
    return view.segments
      .filter(
        (other) =>
          other.page === at.page && !onRow(at, other) && (above ? other.bottom < at.bottom : other.top > at.top),
      )
      .filter((other) => Math.abs(above ? at.top - other.bottom : other.top - at.bottom) < 2 * at.height);
  }
  if (row) {
    const head = view.segments.find(({ plain }) => row.test(plain));
    return head ? rightOf(head, view.segments) : [];
  }
  if (between) {
    const [from, to] = [known.get(between[0])?.[0], known.get(between[1])?.[0]];
    if (!from || !to) return [];
    return view.segments.filter(
      (s) =>
        s.top > from.segment.top + 0.5 * from.segment.height &&
        s.bottom < to.segment.bottom - 0.5 * to.segment.height &&
        !view.isLabel[s.index],
    );
  }
  return view.segments;
}

function inZone(segment: Segment, { zone }: Rule): boolean {
  if (!zone) return true;
  const at = ((segment.top + segment.bottom) / 2 - segment.pageTop) / (segment.pageBottom - segment.pageTop);
  return at >= zone[0] && at <= zone[1];
}

/** Rows of groups that make up the value together. */
function groupsIn({ form }: Rule, group: RegExp, area: readonly Segment[]): Place[] {
  const groups = area.filter(({ plain }) => group.test(plain));
  return groups
    .filter((first) => !groups.some((other) => onRow(first, other) && other.left < first.left))
    .map((first) => [first, ...rightOf(first, groups)].map(whole))
    .filter((spans) => spans.length > 1 && (!form || form.test(spans.map(plainOf).join(' '))))
    .map((spans) => ({ spans, score: Math.min(...spans.map(({ segment }) => segment.line.confidence)) }));
}

function valuesIn(rule: Rule, segment: Segment, view: View): Place[] {
  const { plain } = segment;
  const confident = 0.7 + 0.3 * segment.line.confidence;
  const at = (start: number, end: number, score: number) => {
    const text = plain.slice(start, end);
    const cut = rule.without?.exec(text);
    const lead = text.length - text.trimStart().length;
    const upTo = start + (cut ? cut.index : text.trimEnd().length);
    return { spans: [{ segment, start: start + lead, end: upTo }], score: score * confident };
  };
  if (rule.form) {
    const match = rule.form.exec(plain);
    return match &&
      match[0].trim() !== '' &&
      !(rule.between && segment.line.confidence < 0.8) &&
      !hasLabel(rule, segment, view)
      ? [at(match.index, match.index + match[0].length, 1)]
      : [];
  }
  const found = findValues(rule.type, plain);
  if (found) return found.map(({ start, end, score }) => at(start, end, score));
  const score = plausibility(rule.type, plainOf(whole(segment)));
  return score > 0.5 ? [at(0, plain.length, score)] : [];
}

/** A text that stands between others must not be somebody's label or labelled itself. */
function hasLabel(rule: Rule, segment: Segment, view: View): boolean {
  return (
    rule.between !== undefined &&
    view.labels[segment.index]!.some(({ strength, end, start }) => strength >= 0.9 && end - start > 3)
  );
}
