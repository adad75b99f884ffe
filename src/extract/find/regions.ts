import type { FieldTerms } from '../labels/field-terms.ts';
import { below, leftOf, middleY, rightOf } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { plainOf, type Span, trim, whole } from '../page/span.ts';
import type { Hit, View } from '../page/view.ts';
import { isSentence } from '../text/sentence.ts';
import { findValues, type ValueType } from '../values/value-type.ts';

/** A place where a label's value may stand, and how likely it is. */
export interface Region {
  /** In reading order; the first holds the value's beginning. */
  readonly spans: readonly Span[];
  readonly score: number;
}

/** Words that only finish a label. */
const tail = /^(?:\s*(?:by|no\.?|number|name|code|#|号码|号|编号|代码|名称|nr\.?|n[°º])(?![\p{Script=Latin}]))/iu;

/** The rate that a label of a tax names: "VAT at 5%", "MwSt. 7 %", "IVA (21%)". */
const ratePart = /^[.\s]{0,3}(?:(?:at|@|à|al|zu)\s?)?\(?\d{1,2}(?:[.,]\d{1,2})?\s?%\)?(?=\W)/iu;

/** Where the printed label really ends: translations, brackets, a rate and words like "No." belong to it. */
export function labelEnd(hit: Hit, wanted: FieldTerms, view: View): number {
  const { segment } = hit;
  const { plain } = segment;
  let end = hit.end;
  for (let round = 0; round < 6; round++) {
    const rest = plain.slice(end);
    const bracket = /^\s*\([^)]{0,40}\)?/u.exec(rest);
    const next = view.labels[segment.index]!.find(
      (label) => label.start >= end && /^[\s./&|,·-]*$/u.test(plain.slice(end, label.start)) && !/^\s*:/u.test(rest),
    );
    const ending = tail.exec(rest) ?? (wanted.type === 'amount' ? ratePart.exec(`${rest} `) : null);
    if (bracket && /\p{L}|\)/u.test(bracket[0])) end += bracket[0].length;
    else if (next && sharesConcept(next, hit, view)) end = next.end;
    else if (ending) end = Math.min(plain.length, end + ending[0].length);
    else if (next && /\//u.test(plain.slice(end, next.start))) end = next.end;
    else if (/^\s*\/\s*\p{L}/u.test(rest) && !/\d|:/u.test(rest)) end = plain.length;
    else break;
  }
  // Up to a colon a word or two away everything is label: "INITIATED BY:".
  const colon = /^[^:\d]{1,18}:/u.exec(plain.slice(end));
  if (
    colon &&
    hit.strength >= 0.7 &&
    colon[0].trim().split(/\s+/u).length <= 3 &&
    !knownBetween(hit, end, end + colon[0].length, view)
  ) {
    end += colon[0].length - 1;
  }
  return end;
}

/** Whether another label begins before the colon: "Date 12 Time:". */
function knownBetween(hit: Hit, from: number, to: number, view: View): boolean {
  return view.labels[hit.segment.index]!.some(
    ({ start, end, strength }) => start >= from && end <= to && strength >= 0.7 && end - start >= 3,
  );
}

function sharesConcept(label: { concepts: readonly object[] }, hit: Hit, view: View): boolean {
  return view.labels[hit.segment.index]!.some(
    (own) =>
      own.start < hit.end && hit.start < own.end && own.concepts.some((concept) => label.concepts.includes(concept)),
  );
}

/** Whether the wanted values can be told by their form. */
function hasForm({ type }: FieldTerms): boolean {
  return type !== undefined && findValues(type, '') !== undefined;
}

/** Whether a segment begins with the label of another asked field, and holds that field's value. */
function isAskedElsewhere({ index, plain }: Segment, wanted: FieldTerms, view: View): boolean {
  return (askedAt(view).get(index) ?? []).some(
    ({ other, end }) =>
      other !== wanted &&
      /[\p{L}\p{N}]/u.test(plain.slice(end)) &&
      ![...other.concepts.keys()].some((concept) => wanted.concepts.has(concept)),
  );
}

type Asked = ReadonlyMap<number, readonly { readonly other: FieldTerms; readonly end: number }[]>;
const asked = new WeakMap<View['hits'], Asked>();

/** The asked fields whose likeliest labels begin each segment. */
function askedAt({ hits }: View): Asked {
  const known = asked.get(hits);
  if (known) return known;
  const found = new Map<number, { other: FieldTerms; end: number }[]>();
  for (const [other, list] of hits) {
    for (const { segment, start, end, quality, strength } of list) {
      if (start > 2 || quality < 0.85 || strength < 0.9 || end - start < 4 || quality < list[0]!.quality) continue;
      found.set(segment.index, [...(found.get(segment.index) ?? []), { other, end }]);
    }
  }
  asked.set(hits, found);
  return found;
}

/** Whether a label is the last of several words: "Registration of a vehicle". */
function isAmongWords({ segment, start, strength }: Hit): boolean {
  return strength <= 0.4 && /(?:\p{L}+\s+){2}$/u.test(segment.plain.slice(0, start));
}

/** The places where the value of a printed label may stand, likeliest first. */
export function regionsOf(hit: Hit, wanted: FieldTerms, view: View): Region[] {
  const { segment } = hit;
  const prose = isSentence(segment.plain);
  if ((prose || isAmongWords(hit)) && !hasForm(wanted)) return [];
  const end = labelEnd(hit, wanted, view);
  const colon =
    /^\s*(?:[:=]|[-_.]+\s*$)/u.test(segment.plain.slice(end)) || /[:=]\s*$/u.test(segment.plain.slice(0, end));
  const inline = inlineOf(segment, end, view, colon);
  const regions: Region[] = [];
  if (inline) {
    // What stands on the row after it may go on with it.
    const spans = [inline, ...following(segment, view, hasForm(wanted) ? 100 : 2)];
    regions.push({ spans, score: colon ? 1 : looseInline(inline, wanted) });
    return prose || inline.end - inline.start >= 2 || /[\d\p{Script=Han}]/u.test(plainOf(inline))
      ? regions
      : [...regions, ...beyond(segment, colon, wanted, view, 0.8)];
  }
  return prose ? [] : beyond(segment, colon, wanted, view, 1);
}

/** Words after a label without a colon may just go on with a sentence or a name: "Product Manager". */
function looseInline(inline: Span, wanted: FieldTerms): number {
  const { type } = wanted;
  const text = plainOf(inline);
  const words = text.split(/\s+/u).length;
  if (hasForm(wanted) || /\p{Script=Han}/u.test(text)) return 0.92;
  if (type === 'company') return 0.45;
  return words > 6 ? 0.6 : 0.8;
}

/** The rest of the label's own line, up to the next label on it. */
function inlineOf(segment: Segment, end: number, view: View, colon: boolean): Span | undefined {
  const next = view.labels[segment.index]!.find(
    (label) =>
      label.start >= end &&
      label.strength >= 0.7 &&
      (/^\s*(?:\([^)]*\)\s*)?[:=]/u.test(segment.plain.slice(label.end)) ||
        /(?<!\s)\s{2,}$/u.test(segment.plain.slice(0, label.start))),
  );
  const rest = trim({ segment, start: end, end: next?.start ?? segment.text.length });
  const text = plainOf(rest);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  // A label after the label is no value, unless a colon says so.
  if (colon && !/:\s*$/u.test(segment.plain)) return rest;
  const covered = view.labels[segment.index]!.filter((label) => label.start >= rest.start && label.end <= rest.end);
  const letters = covered.reduce((sum, label) => sum + label.end - label.start, 0);
  if (letters >= 0.8 * text.length && covered.some(({ strength }) => strength >= 0.4) && !/\d/u.test(text))
    return undefined;
  return rest;
}

/** Types whose values are unmistakable enough to show that what stands before them is their label. */
const strict: ReadonlySet<ValueType> = new Set<ValueType>([
  'date',
  'time',
  'datetime',
  'amount',
  'phone',
  'email',
  'idNumber',
  'percent',
]);

/** Values that are labels elsewhere: how somebody paid, what somebody is. */
const namedValues: Readonly<Record<string, RegExp>> = {
  payment_method:
    /^(?:cash|card|credit(?: card)?|debit(?: card)?|visa|cheque|check|现金|刷卡|微信|支付宝|银行卡|信用卡|储值卡)$/iu,
  occupation: /^(?:cashier|doctor|physician|driver|teacher|医生|医师|司机|会计|收银员|收款员|经理|学生)$/iu,
};

/** Whether a segment is a label that holds no value: of some fields, words that are labels elsewhere may be the value. */
function onlyLabel(segment: Segment, { concepts }: FieldTerms, view: View): boolean {
  const isValue = [...concepts.keys()].some(({ id }) => namedValues[id]?.test(segment.plain.trim()));
  return view.isLabel[segment.index]! && !isValue;
}

/** A word between two dates, which is a label elsewhere. */
const joint = /^\s*(?:至|到|to|until|-|~)\s*$/iu;

/** Segments that follow on the row without a wide gap and without a label of their own. */
function following(segment: Segment, view: View, reach: number): Span[] {
  const spans: Span[] = [];
  let edge = segment.right;
  for (const next of rightOf(segment, view.segments)) {
    const other = (view.isLabel[next.index] && !joint.test(next.plain)) || startsWithLabel(next, view);
    if (other || next.left - edge > reach * segment.height) break;
    spans.push(trim(whole(next)));
    edge = next.right;
  }
  return spans;
}

/** The rest of a line after the label of a number: "VAT no. DE 123 456 789". */
const isNumber = /^\s*\p{Lu}{0,3}(?:[\s.-]?\d){5,}\s*$/u;
const never = /(?!)/u;

function startsWithLabel(segment: Segment, view: View): boolean {
  if (/^\p{L}[\p{L} ./&-]{1,28}:(?!\d|\/)/u.test(segment.plain)) return true;
  return view.labels[segment.index]!.some(({ start, end, strength, concepts }) => {
    if (strength < 0.9 || start > 3) return false;
    const rest = segment.plain.slice(end);
    return (
      /^\s*(?:\([^)]*\)\s*)?[:=]/u.test(rest) ||
      concepts.some(({ type }) => (strict.has(type) ? /\d/u : type === 'code' ? isNumber : never).test(rest))
    );
  });
}

/** Right of the label's segment, and below it. */
function beyond(segment: Segment, colon: boolean, wanted: FieldTerms, view: View, factor: number): Region[] {
  const regions: Region[] = [];
  const row = rightOf(segment, view.segments);
  const first = row[0];
  if (first && usable(first) && mayHold(first, wanted, view)) {
    const gap = Math.max(0, first.left - segment.right);
    const off = Math.abs(middleY(first) - middleY(segment)) / Math.max(first.height, segment.height);
    const score =
      (colon ? 0.97 : 0.9) -
      (hasForm(wanted) ? 0.12 : 0.3) * Math.min(1, gap / (0.6 * segment.pageWidth)) -
      0.15 * Math.min(1, off);
    regions.push({
      spans: [trim(whole(first)), ...following(first, view, hasForm(wanted) ? 100 : 1.8)],
      score: factor * score,
    });
  }
  const under = underOf(segment, wanted, view);
  if (under) {
    const gap = Math.max(0, under.top - segment.bottom) / segment.height;
    const shift =
      Math.min(Math.abs(under.left - segment.left), Math.abs(under.right - segment.right)) / segment.pageWidth;
    const near =
      first && usable(first) && !view.isLabel[first.index] && first.left - segment.right < 3 * segment.height;
    const score = (colon ? 0.72 : near ? 0.8 : 0.9) - 0.08 * Math.min(3, gap) - 0.5 * Math.min(0.4, shift);
    regions.push({ spans: [trim(whole(under)), ...following(under, view, 0.6)], score: factor * score });
  }
  return regions.sort((a, b) => b.score - a.score);
}

/** Whether a segment may be the value of a field, and is no label, with or without a value of its own. */
function mayHold(segment: Segment, wanted: FieldTerms, view: View): boolean {
  return (
    !onlyLabel(segment, wanted, view) && !startsWithLabel(segment, view) && !isAskedElsewhere(segment, wanted, view)
  );
}

/** What says how to fill in a field: "(street, house number)". */
const isHint = /^\s*\(\p{Ll}[^()]*\)\s*$/u;

function usable(segment: Segment): boolean {
  return segment.line.confidence >= 0.5 && /[\p{L}\p{N}]/u.test(segment.text) && !isHint.test(segment.plain);
}

/** The nearest value under a label; a second line of the same label in between is passed over. */
function underOf(segment: Segment, wanted: FieldTerms, view: View): Segment | undefined {
  let reach = 2.2;
  for (const next of below(segment, view.segments, 4)) {
    const gap = (next.top - segment.bottom) / segment.height;
    if (gap > reach) return undefined;
    if (!usable(next)) continue;
    if (!onlyLabel(next, wanted, view)) return mayHold(next, wanted, view) ? next : undefined;
    const same = view.labels[next.index]!.some(({ concepts }) =>
      concepts.some((concept) => wanted.concepts.has(concept)),
    );
    if (!same) return undefined;
    reach = gap + 2.5;
  }
  return undefined;
}

/** Lines that go on with a text under its last line: same left edge, no gap, no label beside them. */
export function continuation(last: Segment, left: number, view: View, most: number, reach = 0.9): Span[] {
  const spans: Span[] = [];
  let line = last;
  while (spans.length < most) {
    const next = below(line, view.segments, reach).find((other) => Math.abs(other.left - left) < 1.2 * line.height);
    if (!next || view.isLabel[next.index] || startsWithLabel(next, view) || !usable(next)) break;
    const ratio = next.height / line.height;
    if (ratio < 0.65 || ratio > 1.55) break;
    if (leftOf(next, view.segments).some((other) => view.isLabel[other.index] || startsWithLabel(other, view))) break;
    spans.push(trim(whole(next)));
    line = next;
  }
  return spans;
}
