import { type Found, longestFirst, matches } from './found.ts';

const currency = '(?:¥|\\$|€|£|₩|₽|₹|฿|RM|CNY|RMB|USD|EUR|GBP|HKD|JPY|SGD|MYR|HK\\$|US\\$|NT\\$|S\\$|Rp\\.?|CHF)';
const number = "\\d{1,3}(?:[,.\\s']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,3})?|[.,]\\d{2}";

const amount = new RegExp(
  `(?<![\\d.,/:%\\-]|\\d\\s)(?:[-+]\\s?)?(?:(${currency})\\s{0,3})?[-+]?(?:${number})(?:-(?!\\d))?(\\s{0,3}(?:元|圆|円|원|€|$))?(?![\\d/:%]|\\s?%|[.,]\\d|-\\d)`,
  'giu',
);

/** What is printed of an amount below zero: a minus before or behind it, or brackets around it as accounts have them. */
const below = /^\W{0,4}-|-\s*$|^\s*\(.*\)\s*$/u;

/** The number a printed amount stands for: the last separator with one or two digits behind it is the decimal point. */
export function amountOf(printed: string): number | undefined {
  const digits = printed.replace(/[^\d.,]/gu, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimals = last >= 0 && digits.length - last - 1 !== 3 ? digits.slice(last + 1) : '';
  const whole = (decimals === '' ? digits : digits.slice(0, last)).replace(/[.,]/gu, '');
  const value = Number(`${whole || '0'}${decimals ? `.${decimals}` : ''}`);
  if (digits === '' || Number.isNaN(value)) return undefined;
  return below.test(printed) ? -value : value;
}

/** Amounts of money: better with a currency and with cents. */
export function findAmounts(plain: string): Found[] {
  return longestFirst(
    matches(plain, amount, (m) => {
      const cents = /[.,]\d{2}-?\s*(?:元|圆|€)?$/u.test(m[0].trim());
      const money = Boolean(m[1]) || /[元圆円원€]/u.test(m[2] ?? '');
      const after = plain[m.index + m[0].length] ?? '';
      if (/\p{L}/u.test(after) && !money && !cents) return undefined;
      if (/[A-Za-z]/u.test(plain[m.index - 1] ?? '') && !money) return undefined;
      const value = amountOf(m[0]);
      if (value === undefined) return undefined;
      return { score: cents ? (money ? 1 : 0.95) : money ? 0.9 : 0.4, normal: String(value) };
    }).map((found) => inBrackets(plain, tidy(plain, found))),
  );
}

/** With the brackets around that make an amount of money one below zero: (4.83). */
function inBrackets(plain: string, found: Found): Found {
  const { start, end, score, normal } = found;
  const wrapped = /\(\s?$/u.exec(plain.slice(0, start));
  const close = /^\s?\)(?!\s?%)/u.exec(plain.slice(end));
  if (!wrapped || !close || score < 0.9) return found;
  return { ...found, start: wrapped.index, end: end + close[0].length, normal: String(-Math.abs(Number(normal))) };
}

/** Without white space around. */
function tidy(plain: string, found: Found): Found {
  const text = plain.slice(found.start, found.end);
  const lead = text.length - text.trimStart().length;
  return { ...found, start: found.start + lead, end: found.end - (text.length - text.trimEnd().length) };
}

export function findPercents(plain: string): Found[] {
  return matches(plain, /(?<![\d.])\d{1,3}(?:[.,]\s?\d{1,2})?\s?%/gu, () => ({ score: 1 }));
}

/** Plain numbers with an optional unit-free fraction. */
export function findNumbers(plain: string): Found[] {
  return matches(plain, /(?<![\p{L}\d.,])[-+]?\d+(?:[.,]\d+)*(?![\d])/gu, (m) => ({
    score: 0.8,
    normal: String(amountOf(m[0])),
  }));
}

/** Chinese amounts in words: 壹佰贰拾叁元整. */
export function findAmountWords(plain: string): Found[] {
  return matches(plain, /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元角分整正]{4,}/gu, () => ({ score: 1 }));
}
