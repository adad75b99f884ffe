import type { FieldTerms } from '../labels/field-terms.ts';
import { conceptById } from '../labels/label-index.ts';
import { middleX } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { type Span, trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { isSentence } from '../text/sentence.ts';
import { findPhones } from '../values/codes.ts';
import { findDates } from '../values/dates.ts';
import type { Candidate } from './candidate.ts';

/** Words that companies and shops carry in their names. */
const suffix =
  /(?:\b(?:sdn\.?\s*bhd|ltd|limited|inc|llc|llp|gmbh|corp(?:oration)?|company|co\.|restaurants?|restoran|store|stores|shop|mart|market|supermarket|caf[eé]|hotel|pharmacy|hardware|trading|enterprise|bakery|bakeries|bookstores?|kitchen|grill|pizza|coffee|bar|pub|s\.a\.|s\.r\.l|s\.l\.|s\.p\.a|s\.a\.s|sarl|bv|ohg|ag|sas|pte|plc|perniagaan|kedai|pasaraya|house|centre|center|station|services?|stationery|group|industries|marketing|foods?)\b)|有限公司|公司|商店|超市|酒店|餐厅|饭店|商场|银行|医院|药房|药店|便利店|宾馆|集团|酒楼|餐馆|株式会社|店$/iu;
const address =
  /(?:(?:stra(?:ß|ss)e|weg|platz|allee|gasse)\s\d|\b(?:no\.?\s?\d|lot|jalan|jln|jin|street|st\.?|road|rd\.?|ave(?:nue)?|blvd|boulevard|lane|drive|dr\.|floor|level|taman|blok|block|blk|suite|unit|bldg|building|bangunan|plaza|mall|p\.?o\.?\s?box|highway|hwy|straße|strasse|str\.|platz|rue|calle|avenida|via|piazza|ground|batu|kampung|kg\.\s?\p{L}|lorong|persiaran|pusat|kawasan|desa|bandar)\b)|(?<!\d)\d{5}(?!\d|-\d)|(?:路|街|大道|弄|巷|楼|区|市|省)\S{0,10}(?:号|室|层|栋|座|楼)|(?:省|市).{1,12}(?:区|县|路)/iu;
const ends =
  /tax\s*invoice|\b(?:tel|fax|phone|hp|h\/p|mobile|gst|sst|vat|reg|roc|invoice|receipt|cash|bill|date|www|http|e-?mail|table|cashier|welcome|thank|order|counter|server|member|owned by|co\.?\s?no|tax)\b|@|电话|传真|税号|小票|欢迎|日期|单号|收银/iu;
/** The same at the end of a name that was read without its spaces. */
const joined =
  /(?:sdnbhd|ltd|llmlted|lnc|shop|store|restaurant|market|mart|cafe|hotel|pharmacy|company|enterprlse|tradlng)$/u;
const registration =
  /\s{0,2}[([]\s{0,2}(?:(?:co\.?|company|reg\.?|roc)\s{0,2}(?:reg\.?\s{0,2})?(?:no\.?\s{0,2})?(?:[:#]\s{0,2})?)?\d{5,8}\s{0,2}(?:-\s{0,2})?(?:[A-Z0-9]\s{0,2})?(?:[)\]]\s{0,2})?$|\s\d{5,8}\s{0,2}-\s{0,2}[A-Z]\s{0,2}$/iu;
const onlyRegistration = /^\W*(?:(?:co|company|reg|roc)\W*(?:reg\W*)?(?:no\W*)?)?\d{4,12}\W*(?:[A-Z]\W*)?$/iu;

/** Share of the page from the top in which a letterhead stands. */
const top = 0.4;

/** Who issued a paper, and where they are: the name on top and the lines of address under it. */
export function fromLetterhead(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const company = conceptById.get('company')!;
  const place = conceptById.get('address')!;
  const heads = [company, conceptById.get('seller')!, conceptById.get('merchant_name')!];
  const meant = ({ concepts }: FieldTerms) =>
    Math.max(0, ...heads.map((head, i) => (concepts.get(head) ?? 0) * (i === 0 ? 1 : 0.85)));
  const names = wanted.filter((each) => meant(each) > 0);
  const places = wanted.filter(({ concepts }) => concepts.has(place));
  if (names.length === 0 && places.length === 0) return [];
  const head = view.segments.filter(
    ({ page, top: y, pageTop, pageBottom }) => page === 0 && y - pageTop < top * (pageBottom - pageTop),
  );
  const name = nameOf(head, view);
  const block = addressOf(head, name?.spans.at(-1)?.segment, view);
  return [
    ...names.flatMap((each) =>
      name
        ? [
            {
              wanted: each,
              spans: name.spans,
              score: name.score * meant(each),
              evidence: 'letterhead' as const,
            },
          ]
        : [],
    ),
    ...places.flatMap((each) =>
      block
        ? [
            {
              wanted: each,
              spans: block.spans,
              score: block.score * each.concepts.get(place)!,
              evidence: 'letterhead' as const,
            },
          ]
        : [],
    ),
  ];
}

function nameOf(head: readonly Segment[], view: View): { spans: Span[]; score: number } | undefined {
  const median = medianHeight(view.segments);
  let rank = 0;
  let best: { segment: Segment; score: number } | undefined;
  for (const segment of head.slice(0, 14)) {
    const score = nameScore(segment, median, view) - 0.06 * rank;
    if (nameScore(segment, median, view) > 0.1) rank++;
    if (!best || score > best.score) best = { segment, score };
  }
  if (!best || best.score < 0.2) return undefined;
  const { segment } = best;
  const end = registration.exec(segment.plain)?.index ?? segment.plain.length;
  const own = trim({ segment, start: 0, end: end > 2 ? end : segment.plain.length });
  const before = head.filter((other) => isFirstLine(other, segment, median, view));
  return { spans: [...before.slice(-1).map(whole), own], score: Math.min(0.85, 0.45 + 0.4 * best.score) };
}

/** Whether a line is the beginning of a name that goes on below: close, of the same size, above its middle. */
function isFirstLine(other: Segment, segment: Segment, median: number, view: View): boolean {
  const gap = segment.top - other.bottom;
  const ratio = other.height / segment.height;
  return (
    other.bottom < segment.bottom - 0.5 * segment.height &&
    gap < 0.6 * segment.height &&
    ratio > 0.7 &&
    ratio < 1.4 &&
    Math.abs(middleX(other) - middleX(segment)) < Math.max(0.06 * segment.pageWidth, 0.1 * segment.height) &&
    nameScore(other, median, view) > 0.2 &&
    !suffix.test(other.plain)
  );
}

function nameScore(segment: Segment, median: number, view: View): number {
  const { plain, line, folded } = segment;
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const digits = plain.match(/\d/gu)?.length ?? 0;
  const han = /\p{Script=Han}/u.test(plain);
  let score = 0.45 + 0.3 * Math.max(-0.5, Math.min(1, segment.height / median - 1));
  if (suffix.test(plain) || joined.test(folded.key)) score += 0.4;
  if (letters < (han ? 3 : 4)) score -= 0.5;
  if (digits > 0.35 * (letters + digits) && !registration.test(plain)) score -= 0.5;
  if (address.test(plain) && !suffix.test(plain)) score -= 0.35;
  if (ends.test(plain) && (!suffix.test(plain) || /\b(?:reg|gst|tel|fax|co\.?\s?no)\b/iu.test(plain))) score -= 0.6;
  if (onlyRegistration.test(plain)) score -= 0.6;
  if (findPhones(plain).some(({ score: sure }) => sure > 0.7) || findDates(plain).length > 0) score -= 0.5;
  if (/^(?:tax )?(?:invoice|receipt|cash sales?|bill|order|customer copy|welcome)/iu.test(plain)) score -= 0.7;
  if (view.isLabel[segment.index]) score -= 0.5;
  return score - 0.8 * Math.max(0, 0.95 - line.confidence);
}

function addressOf(
  head: readonly Segment[],
  under: Segment | undefined,
  view: View,
): { spans: Span[]; score: number } | undefined {
  const possible = head.filter((segment) => segment !== under && isAddress(segment, view));
  const beneath = possible.filter((segment) => !under || segment.top > under.top);
  const first = beneath.find((segment) => under && inColumn(segment, under)) ?? beneath[0] ?? possible[0];
  if (!first) return undefined;
  const block = [first];
  const column = head.filter((other) => inColumn(other, first));
  const at = column.indexOf(first);
  const before = column[at - 1];
  // A first line whose own words were misread still stands between the name and the rest.
  if (
    before &&
    before !== under &&
    goesOn(before, first, view) &&
    /\d|,/u.test(before.plain) &&
    (!under || before.top > under.bottom - 0.3 * under.height)
  )
    block.unshift(before);
  for (const next of column.slice(at + 1)) {
    if (block.length >= 6 || !goesOn(block.at(-1)!, next, view)) break;
    block.push(next);
  }
  return {
    spans: block.map((segment) => ({ segment, start: labelLength(segment), end: segment.text.length })),
    score: 0.72,
  };
}

function inColumn(a: Segment, b: Segment): boolean {
  return a.left < b.right && a.right > b.left;
}

function isAddress(segment: Segment, view: View): boolean {
  const { plain } = segment;
  if (!address.test(plain) || onlyRegistration.test(plain) || !/\p{L}{2}/u.test(plain)) return false;
  return !startsOther(segment, view) && !view.isLabel[segment.index] && !isSentence(plain);
}

/** Whether the second line may follow the first in one block of address. */
function goesOn(line: Segment, next: Segment, view: View): boolean {
  if (startsOther(next, view) || startsOther(line, view) || next.line.confidence < 0.6) return false;
  for (const { plain } of [line, next]) {
    if (findDates(plain).length > 0 || (onlyRegistration.test(plain) && !/^\s*\d{5,6}\W*$/u.test(plain))) return false;
    if (findPhones(plain).some(({ score }) => score > 0.7) && !address.test(plain)) return false;
  }
  return next.top - line.bottom <= 1.1 * line.height;
}

function startsOther(segment: Segment, view: View): boolean {
  const label = view.labels[segment.index]!.find(({ strength, start }) => strength >= 0.9 && start < 3);
  const colon = label && /^\s*(?:\([^)]*\)\s*)?:/u.test(segment.plain.slice(label.end));
  if (label && colon && !label.concepts.some(({ id }) => id === 'address' || id === 'document_no')) return true;
  const word = ends.exec(segment.plain);
  return word !== null && word.index < 12 && !/^\s*(?:no|lot)\b/iu.test(segment.plain);
}

/** Length of an "Address:" before the address itself. */
function labelLength(segment: Segment): number {
  return (
    /^\s*(?:(?:address|addr)\s*[:.]|(?:地\s*址|住\s*址|住\s*所)\s*[:.]?)\s*/iu.exec(segment.plain)?.[0].length ?? 0
  );
}

function medianHeight(segments: readonly Segment[]): number {
  const heights = segments.map(({ height }) => height).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 1;
}
