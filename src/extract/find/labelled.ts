import type { FieldTerms } from '../labels/field-terms.ts';
import { goingOn, joinSpans, plainOf, type Span, trim } from '../page/span.ts';
import type { Hit, View } from '../page/view.ts';
import { isSentence } from '../text/sentence.ts';
import type { Found } from '../values/found.ts';
import { findValues, hasForm, plausibility, type ValueType } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';
import { continuation, type Region, regionsOf } from './regions.ts';

/** Types whose values may run over several lines. */
const manyLines: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>([undefined, 'text', 'address']);

/** Values beside the printed labels of a field. */
export function labelled(wanted: FieldTerms, view: View): Candidate[] {
  return (view.hits.get(wanted) ?? []).flatMap((hit) => {
    const base = hit.quality * (0.4 + 0.6 * hit.strength);
    return regionsOf(hit, wanted, view).flatMap((region) => {
      const value = valueIn(wanted, region, hit, view);
      if (!value) return [];
      const confidence = Math.min(...value.spans.map(({ segment }) => segment.line.confidence));
      const score = base * region.score * value.score * (0.8 + 0.2 * confidence);
      return [{ wanted, spans: value.spans, score, evidence: 'label' as const }];
    });
  });
}

/** Types whose values go on in what stands after them on their row. */
const goesAlong: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>([...manyLines, 'company']);

function valueIn(
  wanted: FieldTerms,
  region: Region,
  hit: Hit,
  view: View,
): { spans: Span[]; score: number } | undefined {
  const type = wanted.type;
  const first = region.spans[0]!;
  if (type) {
    const typed = typedIn(type, region.spans.slice(0, 4), expires(wanted));
    if (typed) return typed;
    const rate = type === 'percent' && bareRate(first);
    if (rate) return { spans: [rate], score: 0.85 };
    if (hasForm(type)) {
      // Not of the form: only where the key itself is printed there.
      const other = isNoValue(type, first, hit);
      return other ? undefined : { spans: [first], score: hit.own && hit.quality > 0.85 ? 0.55 : 0.3 };
    }
  }
  return textIn(type, region, hit, view);
}

/** A text that has no form of its own, with the lines that it goes on in. */
function textIn(
  type: ValueType | undefined,
  region: Region,
  hit: Hit,
  view: View,
): { spans: Span[]; score: number } | undefined {
  const first = region.spans[0]!;
  const spans = goesAlong.has(type) ? [...region.spans] : [first];
  if (manyLines.has(type)) {
    const left =
      first.segment.left +
      ((first.segment.right - first.segment.left) * first.start) / Math.max(1, first.segment.text.length);
    addLines(spans, continuation(spans.at(-1)!, left, view, type === 'address' ? 4 : 3));
  }
  const text = joinSpans(spans);
  if (type && type !== 'text' && isSentence(text)) return undefined;
  const fits = type ? plausibility(type, text) : 0.8;
  // A key that stands on the paper word for word holds what stands beside it, whatever that looks like.
  const least = hit.own && hit.quality > 0.85 ? 0.55 : 0;
  return { spans, score: Math.max(least, 0.75 + 0.25 * fits - (fits < 0.3 ? 0.45 : 0)) };
}

/** Whether what stands beside a label is not even a badly read value of the type. */
function isNoValue(type: ValueType, span: Span, { segment }: Hit): boolean {
  return (type === 'amount' && /%|^\W*$/u.test(plainOf(span))) || isSentence(segment.plain);
}

/** Whether of a period its end is wanted. */
function expires({ concepts }: FieldTerms): boolean {
  return [...concepts.keys()].some(({ id }) => id === 'expiry_date');
}

/** A rate that is printed without its sign: "Rate 4.2000". */
function bareRate(span: Span): Span | undefined {
  const rate = /^\s*\d{1,3}[.,]\d{1,4}(?![\d.,%])/u.exec(plainOf(span));
  return rate ? trim({ ...span, end: span.start + rate[0].length }) : undefined;
}

/** Adds the lines that a text goes on in. */
function addLines(spans: Span[], more: readonly Span[]): void {
  for (const line of more) spans.push(goingOn(spans.pop()!), line);
}

/** The first value of the type in the spans. */
function typedIn(type: ValueType, spans: readonly Span[], last: boolean): { spans: Span[]; score: number } | undefined {
  let doubtful: { spans: Span[]; score: number } | undefined;
  for (const [i, span] of spans.entries()) {
    const joint = (last || type === 'period') && spans.slice(i, i + 2).findIndex((each) => upTo.test(plainOf(each)));
    const next = typeof joint === 'number' && joint >= 0 && spans[i + joint + 1];
    if (next) {
      const end = untilIn(next);
      if (end) return { spans: last && type !== 'period' ? [end] : [span, end], score: 1 - 0.04 * i };
    }
    const found = findValues(type, plainOf(span));
    if (!found) return doubtful;
    // Of a period the end is when it expires.
    const order = last ? -1 : 1;
    const best = [...found].sort((a, b) => b.score - a.score || order * (a.start - b.start))[0];
    if (!best) continue;
    const value = pieceOf(type, span, best, (1 - 0.04 * i) * betweenOf(type, spans.slice(0, i), span, best));
    if (best.score > barely) return value;
    // A number in the words before an amount of money is not what is meant: "Total due on August 3   $4.11".
    doubtful ??= value;
  }
  return doubtful;
}

/** What is left of a value's score after so many words between it and its label, which may be of another one: "Date of order and delivery"; what an amount is for is often said further. */
const between: readonly number[] = [1, 0.8, 0.6];

function betweenOf(type: ValueType, before: readonly Span[], span: Span, { start }: Found): number {
  if (type === 'amount') return 1;
  const text = [...before.map(plainOf), plainOf(span).slice(0, start)].join(' ');
  return between[text.match(/\p{Script=Latin}{3,}/gu)?.length ?? 0] ?? between.at(-1)!;
}

/** A value found in a span, or the whole of a code in groups. */
function pieceOf(type: ValueType, span: Span, best: Found, near: number): { spans: Span[]; score: number } {
  const plain = plainOf(span);
  if (type === 'code' && grouped.test(plain)) return { spans: [trim(span)], score: near };
  const part = { segment: span.segment, start: span.start + best.start, end: span.start + best.end };
  const among = type === 'code' && isAmongWords(plain, best) ? amongWords : 1;
  return { spans: [part], score: (0.7 + 0.3 * best.score) * near * among };
}

/** A code whose groups stand apart, with nothing else on its line: "US 6,672,749 B2". */
const grouped = /^\W*(?=\D*\d)(?:(?:\p{Lu}{1,2}|[\p{Lu}-]{0,4}\d[\p{Lu}\d.,/-]*)(?:\s(?!$)|\s*$)){2,4}$/u;

/** Form of a bare number that is taken for an amount, which one with a currency or cents after it outdoes. */
const barely = 0.4;

/** What is left of a code's score among running words: "Gates close 10 minutes before departure". */
const amongWords = 0.5;

/** Whether at least three words stand around a value, or as many signs of scripts without spaces. */
function isAmongWords(plain: string, { start, end }: Found): boolean {
  return [...`${plain.slice(0, start)} ${plain.slice(end)}`.matchAll(/\p{Script=Han}|\p{L}{3,}/gu)].length >= 3;
}

/** The word between the beginning and the end of a period. */
const upTo = /(?:至|到|-|~|\b(?:to|until))\s*$/iu;

/** The end of a period whose beginning stands in the part before. */
function untilIn({ segment, start, end }: Span): Span | undefined {
  const text = segment.plain.slice(start, end);
  const open = /^\s*(?:长期|永久)/u.exec(text);
  if (open) return { segment, start, end: start + open[0].length };
  const date = findValues('date', text)?.find((each) => text.slice(0, each.start).trim() === '');
  return date && { segment, start: start + date.start, end: start + date.end };
}
