import { type FieldTerms, ownForms, parentOf } from '../labels/field-terms.ts';
import type { Label } from '../labels/find-labels.ts';
import { conceptsByKey } from '../labels/label-index.ts';
import { downOf, middleX, shareColumn } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { type Span, trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { isSentence } from '../text/sentence.ts';
import { findPhones } from '../values/codes.ts';
import { findDates } from '../values/dates.ts';
import type { Candidate } from './candidate.ts';
import { hint } from './regions.ts';

/** Words that companies and shops carry in their names. */
const suffix =
  /(?:\b(?:sdn\.?\s*bhd|ltd|limited|inc|llc|llp|gmbh|corp(?:oration)?|company|co\.|restaurants?|restoran|store|stores|shop|mart|market|supermarket|caf[eé]|hotel|pharmacy|hardware|trading|enterprise|bakery|bakeries|bookstores?|kitchen|grill|pizza|coffee|bar|pub|s\.a\.|s\.r\.l|s\.l\.|s\.p\.a|s\.a\.s|sarl|bv|ohg|ag|sas|pte|plc|perniagaan|kedai|pasaraya|house|centre|center|station|services?|stationery|group|industries|marketing|foods?)\b)|有限公司|公司|商店|超市|酒店|餐厅|饭店|商场|银行|医院|药房|药店|便利店|宾馆|集团|酒楼|餐馆|株式会社|店$/iu;
const address =
  /(?:(?:stra(?:ß|ss)e|weg|platz|allee|gasse)\s\d|\b(?:no\.?\s?\d|lot|jalan|jln|jin|street|st\.?|road|rd\.?|ave(?:nue)?|blvd|boulevard|lane|drive|dr\.|floor|level|taman|blok|block|blk|suite|unit|bldg|building|bangunan|plaza|mall|p\.?o\.?\s?box|highway|hwy|straße|strasse|str\.|platz|rue|calle|avenida|via|piazza|ground|batu|kampung|kg\.\s?\p{L}|lorong|persiaran|pusat|kawasan|desa|bandar)\b)|(?<!\d)\d{5}(?!\d|\s?-\s?[\dA-Z])|(?:路|街|大道|弄|巷|楼|区|市|省)\S{0,10}(?:号|室|层|栋|座|楼)|(?:省|市).{1,12}(?:区|县|路)/iu;
/** The number of a house at the head of an address: "No: G3, Block G". */
const house = /^\W*no\s?[.:]?\s?[a-z]?\d{1,4}[a-z]?\s?,/iu;

const ends =
  /tax\s*invoice|customer copy|\b(?:t[eé]l|fax|phone|hp|h\/p|mobile|gst|sst|vat|reg|roc|invoice|receipt|cash|bill|date|siret|siren|rcs|tva|n°|iban|ust|www|http|e-?mail|table|cashier|welcome|thank|order|counter|server|member|owned by|co\.?\s?no|tax)\b|@|电话|传真|税号|小票|欢迎|日期|单号|收银/iu;
/** The same at the end of a name that was read without its spaces. */
const joined =
  /(?:sdnbhd|ltd|llmlted|lnc|shop|store|restaurant|market|mart|cafe|hotel|pharmacy|company|enterprlse|tradlng)$/u;
const registration =
  /\s{0,2}[([]\s{0,2}(?:(?:co\.?|company|reg\.?|roc)\s{0,2}(?:reg\.?\s{0,2})?(?:no\.?\s{0,2})?(?:[:#]\s{0,2})?)?\d{5,8}\s{0,2}(?:-\s{0,2})?(?:[A-Z0-9]\s{0,2})?(?:[)\]]\s{0,2})?$|\s\d{5,8}\s{0,2}-\s{0,2}[A-Z]\s{0,2}$/iu;

/** How surely the likeliest lines of a letterhead are its name and its address. */
const sure = 0.72;
/** What says a name: a type larger than the page's (for each time the median height, at most once), a word of companies, standing high (for the page's whole height). */
const weights = { size: 0.3, suffix: 0.4, height: 1 };
/** Lines of address stand no further apart, in heights of a line. */
const reach = 1.1;

/** Concepts of who issued a paper, and how surely the name on top is meant. */
const issuers: ReadonlyMap<string, number> = new Map([
  ['company', 1],
  ['seller', 0.85],
  ['merchant_name', 0.85],
]);

/** Who issued a paper, and where they are: the name on top and the lines of address under it. */
export function fromLetterhead(wanted: readonly FieldTerms[], view: View): Candidate[] {
  const head = view.segments.filter((segment) => segment.page === 0);
  const name = nameOf(head, view);
  const address = addressOf(head, name.at(-1)?.segment, view);
  return wanted.flatMap((each) =>
    [...each.concepts].flatMap(([{ id }, quality]) => {
      const spans = issuers.has(id) ? name : id === 'address' && !isOfReceiver(each) ? address : [];
      const score = sure * quality * (issuers.get(id) ?? 1);
      return spans.length > 0 ? [{ wanted: each, spans, score, evidence: 'letterhead' as const }] : [];
    }),
  );
}

/** Whether a field belongs to whom a paper is for: the letterhead is not theirs. */
function isOfReceiver({ field }: FieldTerms): boolean {
  const parent = parentOf(field);
  const keys = parent ? ownForms(parent) : [];
  return keys.some(({ key }) => conceptsByKey.get(key)?.some(({ id }) => receivers.has(id)));
}

const receivers: ReadonlySet<string> = new Set(['buyer', 'recipient', 'payer']);

/** The line that looks most like a name, with the one above where the name begins there. */
function nameOf(head: readonly Segment[], view: View): Span[] {
  const heights = view.segments.map(({ height }) => height).sort((a, b) => a - b);
  const median = heights[heights.length >> 1]!;
  const weighed = head
    .filter((segment) => !isOther(segment, view))
    .map((segment) => {
      const size = Math.min(1, segment.height / median - 1);
      const named = isNamed(segment) ? weights.suffix : 0;
      return { segment, score: weights.size * size + named - weights.height * downOf(segment) };
    });
  const best = weighed.sort((a, b) => b.score - a.score)[0]?.segment;
  if (!best) return [];
  const end = registration.exec(best.plain)?.index ?? best.plain.length;
  const first = head.find((other) => isFirstLine(other, best) && !isOther(other, view));
  return [...(first ? [whole(first)] : []), trim({ segment: best, start: 0, end })];
}

function isNamed({ plain, folded }: Segment): boolean {
  return suffix.test(plain) || joined.test(folded.key);
}

/** Whether a line is no name but a label, an address, a number or what papers are called. */
function isOther(segment: Segment, view: View): boolean {
  const { plain, index } = segment;
  const [letters, digits] = [/\p{L}/gu, /\d/gu].map((sort) => plain.match(sort)?.length ?? 0) as [number, number];
  if (view.isLabel[index] || letters < 3 || digits > letters) return true;
  if (isNamed(segment)) return /^\W*\d/u.test(plain) && address.test(plain);
  return address.test(plain) || ends.test(plain) || findDates(plain).length > 0;
}

/** Whether a line is the beginning of a name that goes on below: close, above its middle. */
function isFirstLine(other: Segment, segment: Segment): boolean {
  const gap = (segment.top - other.bottom) / segment.height;
  const shift = Math.abs(middleX(other) - middleX(segment)) / segment.pageWidth;
  return other.top < segment.top && gap > -0.5 && gap < 0.6 && shift < 0.06;
}

function addressOf(head: readonly Segment[], under: Segment | undefined, view: View): Span[] {
  const possible = head.filter((segment) => isAddress(segment, view));
  const beneath = under && possible.find((segment) => segment.top > under.top && shareColumn(segment, under));
  const first = beneath ?? possible[0];
  if (!first) return [];
  const column = head.filter((other) => shareColumn(other, first));
  const at = column.indexOf(first);
  // A street that is not known for one still stands between the name and the rest.
  const before = column
    .slice(Math.max(0, at - 1), at)
    .filter((other) => other !== under && isStreet(other, first, view));
  const block = [...before, first];
  for (const next of column.slice(at + 1)) {
    if (!goesOn(block.at(-1)!, next, view)) break;
    block.push(next);
  }
  return block.map((segment) => ({ segment, start: addressStart(segment, view), end: addressEnd(segment) }));
}

/** Where the address ends before a telephone number on its line. */
function addressEnd({ plain }: Segment): number {
  const phone = findPhones(plain).find(
    ({ start, end, score }) => start > 0 && score === 1 && !/[\p{L}\p{N}]/u.test(plain.slice(end)),
  );
  return phone ? plain.slice(0, phone.start).replace(/[\s,;|-]+$/u, '').length : plain.length;
}

function isAddress(segment: Segment, view: View): boolean {
  const { plain, index } = segment;
  return (
    (address.test(plain) || house.test(plain)) &&
    !hint.test(plain) &&
    /\p{L}/u.test(plain) &&
    !startsOther(segment, view) &&
    !view.isLabel[index] &&
    !isSentence(plain)
  );
}

/** A postcode and its town alone: the street stands above, however it is called. */
const town = /^\W{0,3}\d{4,6}\s+\p{L}[^\d]*$/u;

function isStreet(other: Segment, first: Segment, view: View): boolean {
  const { plain, index } = other;
  const called = town.test(first.plain) && /\p{L}{3}/u.test(plain) && !isNamed(other) && !view.isLabel[index];
  return (
    (called || /\p{L}{3}.*(?:\d|,\s?$)|\d.*\p{L}{3}/u.test(plain)) &&
    !startsOther(other, view) &&
    goesOn(other, first, view)
  );
}

/** Whether the second line may follow the first in one block of address: a full stop behind a word ends it. */
function goesOn(line: Segment, next: Segment, view: View): boolean {
  const isPhone = findPhones(next.plain).some(({ score }) => score === 1) && !address.test(next.plain);
  return (
    !startsOther(next, view) &&
    !isPhone &&
    !/\p{L}{4}\.\s?$/u.test(line.plain) &&
    next.top - line.bottom <= reach * line.height
  );
}

/** The label that a line begins with. */
function labelOf({ index }: Segment, view: View): Label | undefined {
  return view.labels[index]!.find(({ strength, start }) => strength >= 0.9 && start < 3);
}

/** Where the address begins behind an "Address:". */
function addressStart(segment: Segment, view: View): number {
  const label = labelOf(segment, view);
  if (!label?.concepts.some(({ id }) => id === 'address')) return 0;
  return trim({ segment, start: label.end, end: segment.text.length }).start;
}

/** Whether a line begins with what is no address: another label, or a word of such lines. */
function startsOther(segment: Segment, view: View): boolean {
  if (house.test(segment.plain)) return false;
  const label = labelOf(segment, view);
  const colon = label && /^\s*(?:\([^)]*\)\s*)?:/u.test(segment.plain.slice(label.end));
  return (colon && !label.concepts.some(({ id }) => id === 'address')) || ends.test(segment.plain);
}
