import { type Found, longestFirst, matches } from './found.ts';
import { monthOf } from './months.ts';

const d2 = '(\\d{1,2})';
const sep = '\\s{0,3}[-/.,]\\s{0,3}';
const word = '(\\p{L}{3,12})\\.?';
const year = '(\\d{4}|\\d{2})(?!\\d)';
const yearFirst = new RegExp(`(?<!\\d)((?:19|20)\\d{2})${sep}${d2}${sep}${d2}(?!\\d)`, 'gu');
const yearLast = new RegExp(`(?<![\\d.,/])${d2}${sep}${d2}${sep}((?:19|20)\\d{2})(?=\\D|\\d{1,2}:|$)`, 'gu');
const dayMonthYear = new RegExp(
  `(?<!\\d)${d2}(?:st|nd|rd|th)?[\\s.\\-/]{0,6}(?:de\\s{1,3})?${word}(?:\\s{0,3}/\\s{0,3}\\p{L}{3,9})?[\\s.,\\-/]{0,6}(?:de\\s{1,3})?${year}`,
  'gu',
);
const monthDayYear = new RegExp(
  `(?<!\\p{L})${word}\\s{0,3}${d2}(?!\\d)(?:st|nd|rd|th)?\\s{0,3}(?:[,.]\\s{0,3})?((?:19|20)\\d{2}|'?\\d{2})(?!\\d)`,
  'gu',
);
const dayMonth = new RegExp(`(?<!\\d)${d2}[\\s\\-]?([A-Z]{3})(?![\\p{L}\\d])`, 'gu');
const monthDay = new RegExp(`(?<!\\p{L})([A-Z]{3})[\\s\\-]?${d2}(?![\\p{L}\\d.,:%])`, 'gu');

/** Numbers in an order: year, month and day. */
type Order = 'ymd' | 'dmy';

function iso(year: number, month: number, day: number): string | undefined {
  const full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
  if (full < 1850 || full > 2150 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function numeric(score: number, order: Order) {
  return (match: RegExpExecArray) => {
    const [a, b, c] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const normal = order === 'ymd' ? iso(a, b, c) : (iso(c, b, a) ?? iso(c, a, b));
    return normal ? { score, normal } : undefined;
  };
}

/**
 * Dates in all common forms. `normal` is ISO; where day and month can't be told apart, the day comes first.
 */
export function findDates(plain: string): Found[] {
  return longestFirst([
    ...matches(plain, /(?<!\d)((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/gu, numeric(1, 'ymd')),
    ...matches(plain, yearFirst, numeric(1, 'ymd')),
    // A time may follow where the space was lost.
    ...matches(plain, /(?<!\d)((?:19|20)\d{2})[-/.](\d{2})[-/.](\d{2})(?=\d{2}:\d{2})/gu, numeric(1, 'ymd')),
    // A four-digit year may run into the time where the space was lost.
    ...matches(plain, yearLast, numeric(1, 'dmy')),
    ...matches(plain, /(?<![\d.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?![\d.,/-]\d|\d)/gu, (m) => {
      const normal = iso(Number(m[4]), Number(m[3]), Number(m[1])) ?? iso(Number(m[4]), Number(m[1]), Number(m[3]));
      return normal ? { score: m[2] === '.' ? 0.7 : 0.9, normal } : undefined;
    }),
    ...matches(plain, /(?<![\d.,/-])(\d{2})[-/.](\d{2})[-/.](\d{2})(?![\d.,/-]\d|\d)/gu, (m) => {
      const normal = iso(Number(m[1]), Number(m[2]), Number(m[3]));
      return normal ? { score: 0.6, normal } : undefined;
    }),
    // A separator that was not read: 21.121971.
    ...matches(plain, /(?<!\d)(\d{2})[./-](\d{2})((?:19|20)\d{2})(?!\d)/gu, numeric(0.8, 'dmy')),
    ...matches(plain, /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/gu, numeric(0.55, 'ymd')),
    ...namedMonths(plain),
    ...matches(plain, /(?<!\d)((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?!\s*\d)/gu, (m) => {
      const normal = iso(Number(m[1]), Number(m[2]), 1);
      return normal ? { score: 0.6, normal: normal.slice(0, 7) } : undefined;
    }),
    ...matches(plain, /(?<![\d年])(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu, () => ({ score: 0.6 })),
  ]);
}

function namedMonths(plain: string): Found[] {
  const read =
    (day: number, month: number, year: number, score: number) =>
    (m: RegExpExecArray): { score: number; normal?: string } | undefined => {
      const number = monthOf(m[month]!);
      if (!number || Number(m[day]) < 1 || Number(m[day]) > 31) return undefined;
      const full = year > 0 && m[year] ? iso(Number(m[year]), number, Number(m[day])) : undefined;
      return full ? { score, normal: full } : year > 0 ? undefined : { score };
    };
  return [
    ...matches(plain, dayMonthYear, read(1, 2, 3, 1)),
    ...matches(plain, monthDayYear, read(2, 1, 3, 1)),
    ...matches(plain, dayMonth, read(1, 2, 0, 0.55)),
    ...matches(plain, monthDay, read(2, 1, 0, 0.55)),
  ];
}

/** Times of day, with seconds and the half of the day where printed. */
export function findTimes(plain: string): Found[] {
  return longestFirst([
    ...matches(
      plain,
      /(?<![\d:])([01]?\d|2[0-4])\s?:\s?([0-5]\d)(?:\s?:\s?([0-5]\d))?(?!\d)(?:\s*[ap]\.?m\b\.?)?/giu,
      (m) => ({ score: 1, normal: `${m[1]!.padStart(2, '0')}:${m[2]}` }),
    ),
    // After a four-digit year that lost its space: 30/05/201710:18.
    ...matches(
      plain,
      /(?<=(?:19|20)\d{2}|\d{4}[-/.]\d{2}[-/.]\d{2})([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?!\d)(?:\s{0,3}[ap]\.?m\b\.?)?/giu,
      () => ({ score: 1 }),
    ),
    ...matches(plain, /(?<!\d)([01]?\d|2[0-4])\s*[时點点]\s*([0-5]?\d)\s*分?/gu, () => ({ score: 0.9 })),
    ...matches(plain, /(?<![\d.])([01]?\d|2[0-3])[.]([0-5]\d)(?:[.]([0-5]\d))?\s*[ap]\.?m\b\.?/giu, () => ({
      score: 0.9,
    })),
  ]);
}

/** From one date to another, or for good: a validity. */
export function findPeriods(plain: string): Found[] {
  const dates = findDates(plain);
  return dates.flatMap((from, i) => {
    const to = dates[i + 1];
    const joined = to && /^\s*(?:-|至|到|~|to|until)\s*$/iu.test(plain.slice(from.end, to.start));
    if (to && joined) return [{ start: from.start, end: to.end, score: 1 }];
    const open = /^\s*(?:-|至|到|~)\s*(?:长期|永久|无固定期限)/u.exec(plain.slice(from.end));
    return open ? [{ start: from.start, end: from.end + open[0].length, score: 1 }] : [];
  });
}

/** A date with the time of day that follows it, or the date alone. */
export function findDateTimes(plain: string): Found[] {
  const times = findTimes(plain);
  return findDates(plain).map((date) => {
    const time = times.find(({ start }) => start >= date.end && /^[\s,T]*$/u.test(plain.slice(date.end, start)));
    return time ? { ...date, end: time.end } : { ...date, score: date.score * 0.9 };
  });
}
