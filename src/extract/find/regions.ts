import type { FieldTerms } from '../labels/field-terms.ts';
import { below, leftOf, middleY, rightOf, shareColumn } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { plainOf, type Span, trim, whole } from '../page/span.ts';
import type { Hit, View } from '../page/view.ts';
import { isSentence } from '../text/sentence.ts';
import { hasForm, type ValueType } from '../values/value-type.ts';

/** A place where a label's value may stand, and how likely it is. */
export interface Region {
  /** In reading order; the first holds the value's beginning. */
  readonly spans: readonly Span[];
  readonly score: number;
}

/** How likely a value stands on its label's line without a colon: where it has a form, and where words may just go on. */
const inline = { formed: 0.92, words: 0.8 };
/** How likely it stands right of the label, less for a gap as wide as the page and for standing a line higher or lower. */
const right = { at: 0.97, gap: 0.2, off: 0.15 };
/** How likely it stands under the label, and under one with a colon, less for each line between and for standing aside by the page's width. */
const under = { at: 0.9, colon: 0.72, gap: 0.08, aside: 0.5 };
/** Lines between a label and what stands under it, and lines between those of one text, in heights of a line. */
const reach = { under: 2.2, aside: 8, text: 0.9 };
/** Gaps in a row that a text goes on over on, beside and under its label's line, in heights of a line; values with a form are told apart by that. */
const gaps = { formed: 100, inline: 2, right: 1.8, under: 0.6, formedUnder: 2 };

/** The rate that a label of a tax names: "VAT at 5%", "MwSt. 7 %", "IVA (21%)". */
const rate = /^[.\s]{0,3}(?:(?:at|@|à|al|zu)\s?)?\(?\d{1,2}(?:[.,]\d{1,2})?\s?%\)?(?=\W|$)/iu;
const brackets = /^\s*\([^)]{0,40}\)?/u;
/** What stands in brackets that belong to a value: an amount, the code of a town. */
const ofValue = /[.,]\d{2}\s?\)$|\(0\d{1,4}\)$/u;
/** Words that only finish a label. */
const tail = /^\s*(?:by|no\.?|number|name|code|#|号码|号|编号|代码|名称|nr\.?|n[°º])(?![\p{Script=Latin}])/iu;

/** Where the printed label really ends: translations, brackets, a rate and words up to a colon belong to it. */
export function labelEnd({ segment: { plain, index }, end: first }: Hit, wanted: FieldTerms, view: View): number {
  let end = first;
  for (;;) {
    const rest = plain.slice(end);
    const bracket = brackets.exec(rest);
    const own = bracket && !ofValue.test(bracket[0]) ? bracket : null;
    const more = own ?? tail.exec(rest) ?? (wanted.type === 'amount' ? rate.exec(rest) : null);
    const next = view.labels[index]!.find(
      ({ start, concepts }) =>
        start >= end &&
        /^[\s./&|,·-]*$/u.test(plain.slice(end, start)) &&
        concepts.some((concept) => wanted.concepts.has(concept)),
    );
    if (next) end = next.end;
    else if (more) end += more[0].length;
    else break;
  }
  return end + (/^[^:\d]{1,18}(?=:)/u.exec(plain.slice(end))?.[0].length ?? 0);
}

/** Whether a label is the last of several words: "Registration of a vehicle". */
function isAmongWords({ segment, start, strength }: Hit): boolean {
  return strength <= 0.4 && /(?:\p{L}+\s+){2}$/u.test(segment.plain.slice(0, start));
}

/** The places where the value of a printed label may stand, likeliest first. */
export function regionsOf(hit: Hit, wanted: FieldTerms, view: View): Region[] {
  const { segment } = hit;
  const formed = hasForm(wanted.type);
  const end = labelEnd(hit, wanted, view);
  const colon = /^\s*(?:[:=]|[-_.]+\s*$)/u.test(segment.plain.slice(end));
  // What a label with a colon says may read like a sentence.
  const prose = !(colon && hit.strength >= 0.9) && isSentence(segment.plain);
  if ((prose || isAmongWords(hit)) && !formed) return [];
  const first = inlineOf(segment, end, view);
  // A label after a label is no value, unless a colon says so: "Name & code".
  if (!first || (!colon && !isNamed(plainOf(first), wanted) && namesMore(first, view)))
    return prose ? [] : beyond(segment, colon, wanted, view);
  // Words between a label and a figure right of them belong to the label: "Goodwill and intangible assets   28,883".
  const beside = rightOf(segment, view.segments)[0];
  if (!colon && !formed && beside && isFigure(beside) && !/\d/u.test(plainOf(first)))
    return beyond(segment, colon, wanted, view);
  const loose = formed || /\p{Script=Han}/u.test(plainOf(first)) ? inline.formed : inline.words;
  // What stands on the row after it may go on with it.
  return [{ spans: [first, ...following(segment, wanted, view, gaps.inline)], score: colon ? 1 : loose }];
}

/** The rest of the label's own line, up to the next label on it that has a colon. */
function inlineOf(segment: Segment, end: number, view: View): Span | undefined {
  const next = view.labels[segment.index]!.find(
    (label) =>
      label.start >= end && label.start > 0 && /^\s*(?:\([^)]*\)\s*)?[:=]/u.test(segment.plain.slice(label.end)),
  );
  const rest = trim({ segment, start: end, end: next?.start ?? segment.text.length });
  return /[\p{L}\p{N}]/u.test(plainOf(rest)) ? rest : undefined;
}

/** A segment that holds a value, up to a label on it that has a colon. */
function valueIn(segment: Segment, view: View): Span {
  return inlineOf(segment, 0, view) ?? trim(whole(segment));
}

/** Whether a span reaches to the end of its line: what stands behind a label there is another value. */
function isWhole({ segment, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(segment.plain.slice(end));
}

/** Whether the rest of a label's line is labels alone, with or without brackets. */
function namesMore(rest: Span, view: View): boolean {
  const labels = view.labels[rest.segment.index]!.filter(({ start }) => start >= rest.start);
  const left = labels.reduceRight(
    (text, { start, end }) => text.slice(0, start - rest.start) + text.slice(end - rest.start),
    plainOf(rest),
  );
  return labels.length > 0 && !/[\p{L}\p{N}]/u.test(left.replace(/\([^)]*\)/gu, ''));
}

/** Values that are labels elsewhere: how somebody paid, what somebody is. */
const namedValues: Readonly<Record<string, RegExp>> = {
  payment_method:
    /^(?:cash|card|credit(?: card)?|debit(?: card)?|visa|cheque|check|现金|刷卡|微信|支付宝|银行卡|信用卡|储值卡)$/iu,
  occupation: /^(?:cashier|doctor|physician|driver|teacher|医生|医师|司机|会计|收银员|收款员|经理|学生)$/iu,
};

function isNamed(plain: string, { concepts }: FieldTerms): boolean {
  return [...concepts.keys()].some(({ id }) => namedValues[id]?.test(plain.trim()));
}

/** What says how to fill in a field: "(street, house number)". */
export const hint = /^\s*\(\p{Ll}[^()]*\)\s*$/u;

/** Whether a segment may be the value of a field: text that is no label, with or without a value of its own. */
function mayHold(segment: Segment, wanted: FieldTerms, view: View): boolean {
  const { plain } = segment;
  return /[\p{L}\p{N}]/u.test(plain) && !hint.test(plain) && (isNamed(plain, wanted) || !isOther(segment, view));
}

/** A word between two dates, which is a label elsewhere. */
const joint = /^\s*(?:至|到|to|until|-|~)\s*$/iu;

/** Segments that follow on the row without a wide gap and without a label of their own. */
function following(segment: Segment, { type }: FieldTerms, view: View, widest: number, formed = gaps.formed): Span[] {
  const spans: Span[] = [];
  let edge = segment.right;
  for (const next of rightOf(segment, view.segments)) {
    const gap = (next.left - edge) / segment.height;
    if ((isOther(next, view) && !joint.test(next.plain)) || gap > (hasForm(type) ? formed : widest)) break;
    spans.push(trim(whole(next)));
    edge = next.right;
  }
  return spans;
}

/** Types whose values are unmistakable enough to show that what stands before them is their label. */
const strict: ReadonlySet<ValueType> = new Set<ValueType>([
  ...(['date', 'time', 'datetime', 'amount'] as const),
  ...(['phone', 'email', 'idNumber', 'percent'] as const),
]);
/** The rest of a line after the label of a number: "VAT no. DE 123 456 789". */
const never = /(?!)/u;
const number = /^\s*\p{Lu}{0,3}(?:[\s.-]?\d){5,}\s*$/u;

/** Whether a segment is a label, or begins with one and goes on with its value. */
function isOther(segment: Segment, view: View): boolean {
  const { plain, index } = segment;
  if (view.isLabel[index] || /^\p{L}[\p{L} ./&-]{1,28}:(?!\d|\/)/u.test(plain)) return true;
  return view.labels[index]!.some(
    ({ start, end, concepts }) =>
      start <= 3 &&
      concepts.some(({ type }) => (strict.has(type) ? /\d/u : type === 'code' ? number : never).test(plain.slice(end))),
  );
}

/** Whether nothing but an amount stands in a segment. */
function isFigure({ plain }: Segment): boolean {
  return /^\W*\d[\d.,\s]*\W*$/u.test(plain);
}

/** Whether a segment is a label and nothing more. */
function isBareLabel({ index, plain }: Segment, view: View): boolean {
  return view.isLabel[index]! || /:\s*$/u.test(plain);
}

/** A label with the white right of it, up to what stands next on its row: a value under it may begin further right. */
function cellOf(segment: Segment, beside: Segment | undefined): Segment {
  const end = segment.right + reach.aside * segment.height;
  return { ...segment, right: Math.max(segment.right, Math.min(end, (beside?.left ?? end) - segment.height)) };
}

/** Whether nothing stands between a label and what begins right of it on a row below. */
function isUnder(beneath: Segment, label: Segment, view: View): boolean {
  return beneath.left < label.right || !leftOf(beneath, view.segments).some(({ right }) => right > label.left);
}

/** The next segment of a row; of those that stand over each other there, where a paper lies askew, the one most level with the first. */
function mostLevel(segment: Segment, row: readonly Segment[]): Segment | undefined {
  const [first] = row;
  const off = (other: Segment) => Math.abs(middleY(other) - middleY(segment));
  return row.filter((other) => other === first || shareColumn(other, first!)).sort((a, b) => off(a) - off(b))[0];
}

/** Right of the label's segment, and below it. */
function beyond(segment: Segment, colon: boolean, wanted: FieldTerms, view: View): Region[] {
  const regions: Region[] = [];
  const row = rightOf(segment, view.segments);
  const beside = mostLevel(segment, row);
  if (beside && mayHold(beside, wanted, view)) {
    const gap = Math.max(0, beside.left - segment.right) / segment.pageWidth;
    const off = Math.abs(middleY(beside) - middleY(segment)) / Math.max(beside.height, segment.height);
    const score = right.at - right.gap * gap - right.off * off;
    regions.push({ spans: [valueIn(beside, view), ...following(beside, wanted, view, gaps.right)], score });
  }
  const beneath = below(cellOf(segment, beside), view.segments, reach.under).find((each) =>
    isUnder(each, segment, view),
  );
  const gap = beneath ? (beneath.top - segment.bottom) / segment.height : 0;
  // What stands under the next label as well belongs to neither: a note under "Bank: … BIC: …".
  const next = row.find((other) => isBareLabel(other, view));
  const spread = beneath && next && beneath.right > next.right;
  if (beneath && !spread && gap <= reach.under && mayHold(beneath, wanted, view)) {
    const edges = [Math.abs(beneath.left - segment.left), Math.abs(beneath.right - segment.right)] as const;
    const score =
      (colon ? under.colon : under.at) - under.gap * gap - under.aside * (Math.min(...edges) / segment.pageWidth);
    // A figure far right of words on the row below is theirs.
    const far = /\p{L}{2}/u.test(beneath.plain) ? gaps.formedUnder : gaps.formed;
    const more = following(beneath, wanted, view, gaps.under, far);
    regions.push({ spans: [valueIn(beneath, view), ...more], score });
  }
  return regions;
}

/** Lines that go on with a text under its last line: same left edge, no gap, no label in them or beside them. */
export function continuation(last: Span, left: number, view: View, most: number, gap = reach.text): Span[] {
  const spans: Span[] = [];
  // A figure is whole: what stands under it in its column is another row's.
  if (/^[\W\d]*$/u.test(plainOf(last)) && /\d/u.test(plainOf(last))) return spans;
  let line = last.segment;
  while (spans.length < most && isWhole(spans.at(-1) ?? last)) {
    const next = below(line, view.segments, gap).find((other) => Math.abs(other.left - left) < 1.2 * line.height);
    const [beside] = next ? leftOf(next, view.segments) : [];
    // A label left of it has it for its value, but for one that holds its own.
    if (!next || isOther(next, view) || (beside && isBareLabel(beside, view))) break;
    spans.push(valueIn(next, view));
    line = next;
  }
  return spans;
}
