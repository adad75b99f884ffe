import { chineseId, creditCode, luhn } from './check-digits.ts';
import { type Found, longestFirst, matches } from './found.ts';

export function findPhones(plain: string): Found[] {
  const slashed = matches(plain, /(?<![\d/]|\d\.)\(?0\d{1,4}\)?\s?\/\s?\d{4,8}(?:-\d{1,4})?(?![\d/])/gu, () => ({
    score: 0.9,
  }));
  const pattern =
    /(?<![#\d]|\d\.)(?:\+?\(?\d{1,4}\)?[\s.-]?)?\(?\d{2,4}\)?[\s.-]{0,2}\d{3,4}[\s.-]?\d{3,5}(?:[-\s]?(?:ext|x|转)\.?\s?\d{1,5})?(?![\d])/giu;
  const found = matches(plain, pattern, (m) => {
    const digits = m[0].replace(/\D/gu, '').length;
    if (digits < 7 || digits > 15) return undefined;
    return { score: /[-()+ ]/u.test(m[0].trim()) ? 1 : /^1[3-9]\d{9}$/u.test(m[0]) ? 1 : 0.6 };
  });
  // In pairs, as French ones are printed: 03 80 11 22 33.
  const pairs = matches(plain, /(?<!\d|\d[.,])(?:\+\d{2,3}\s?(?:\(0\)\s?)?\d|0\d)(?:[\s.]\d{2}){4}(?![\d.])/gu, () => ({
    score: 1,
  }));
  // With the country's code before groups of any length, and in three groups or more after a 0: +49 6051 916 44 10, 080 100 444 66.
  const grouped = matches(
    plain,
    /(?<![\d+]|\d[.,])(?:\+\d{1,3}(?:[\s.-]{1,2}\(?\d{1,5}\)?){2,6}|\(?0\d{1,4}\)?(?:\s\d{2,4}){3,5})(?![\d.,]\d|\d)/gu,
    (m) => {
      const digits = m[0].replace(/\D/gu, '').length;
      return digits < 8 || digits > 15 ? undefined : { score: 1 };
    },
  );
  return longestFirst([...slashed, ...pairs, ...grouped, ...found]).map((each) => trimmed(plain, each));
}

function trimmed(plain: string, found: Found): Found {
  const text = plain.slice(found.start, found.end);
  return {
    ...found,
    start: found.start + text.length - text.trimStart().length,
    end: found.start + text.trimEnd().length,
  };
}

export function findEmails(plain: string): Found[] {
  return matches(plain, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}/gu, () => ({ score: 1 }));
}

export function findUrls(plain: string): Found[] {
  return matches(
    plain,
    /(?:https?:\/\/[^\s]{3,200}|www\.[\w./-]{3,200}|(?<![@\w])[\w-]{2,63}(?:\.[\w-]{2,63}){0,3}\.(?:com|cn|org|net|edu|gov|io|de|my|co\.uk)(?:\/[\w./-]*)?)/giu,
    () => ({ score: 1 }),
  );
}

/** Identity numbers: Chinese ones are checked; masked ones count too. */
export function findIdNumbers(plain: string): Found[] {
  return [
    ...matches(plain, /(?<!\d)\d{17}[\dXx](?!\d)/gu, (m) => ({ score: chineseId(m[0].toUpperCase()) ? 1 : 0.75 })),
    ...matches(plain, /(?<!\d)\d{3,10}[*X×x]{4,12}\d{1,4}[\dXx]?(?!\d)/gu, () => ({ score: 0.95 })),
  ];
}

/** Numbers of tax payers: Chinese ones are checked, others are digits in groups, with the letters of a country or a kind around them. */
export function findTaxIds(plain: string): Found[] {
  const elsewhere = /(?<![\dA-Z])(?:[A-Z]{1,3}[\s-]?)?\d(?:[\s.-]?\d){6,13}(?:-?[A-Z]\d{0,2})?(?![\dA-Z])/gu;
  const chinese = matches(
    plain,
    /(?<![\dA-Z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{7,10}(?![\dA-Z])/gu,
    (m) => ({
      score: creditCode(m[0]) ? 1 : 0.7,
    }),
  );
  return chinese.length > 0 ? chinese : matches(plain, elsewhere, () => ({ score: 0.6 }));
}

export function findBankCards(plain: string): Found[] {
  return matches(plain, /(?<!\d)\d{4}(?:\s{0,3}[\d*]{4}){2}\s{0,3}[\d*]{1,7}(?!\d)/gu, (m) => ({
    score: luhn(m[0].replace(/\D/gu, '')) ? 1 : 0.6,
  }));
}

/** Numbers and letters that name a thing: at least one digit. */
export function findCodes(plain: string): Found[] {
  return matches(plain, /[A-Za-z0-9](?:[A-Za-z0-9*]|[-_/.#](?=[A-Za-z0-9*])|,(?=\d{3}(?!\d))|\s(?=\d))*/gu, (m) => {
    if (!/\d/u.test(m[0])) return undefined;
    return { score: Math.min(1, 0.6 + 0.05 * m[0].length) };
  });
}

/** As printed; 粵 and 滬 are what the recogniser takes 粤 and 沪 for in some typefaces. */
const provinces = '粵滬京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳';
const plate = new RegExp(`[${provinces}][A-Z][·.\\s]?[A-HJ-NP-Z0-9]{4,6}[挂学警港澳]?`, 'gu');

export function findPlates(plain: string): Found[] {
  return matches(plain, plate, () => ({
    score: 1,
  }));
}

export function findTrains(plain: string): Found[] {
  return matches(plain, /(?<![A-Za-z\d])[GDCZTKYLSP]\s?\d{1,4}(?![\dA-Za-z])/gu, (m) => ({
    score: plain[m.index + m[0].length] === '次' ? 1 : 0.7,
  }));
}

export function findFlights(plain: string): Found[] {
  return matches(plain, /(?<![A-Za-z\d])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{3,4}[A-Z]?(?![A-Za-z\d])/gu, () => ({
    score: 0.9,
  }));
}

export function findCarriages(plain: string): Found[] {
  return matches(plain, /(?:加)?\d{1,2}\s?车/gu, () => ({ score: 1 }));
}

export function findSeats(plain: string): Found[] {
  return [
    ...matches(plain, /(?<=车)\s?\d{1,3}[A-F]?\s?号?(?:[上中下]铺)?/gu, (m) => ({
      score: m[0].includes('号') ? 1 : 0.9,
    })),
    ...matches(plain, /(?<![\p{L}\d车])\d{1,3}\s?[A-K](?![\p{L}\d])\s?号?/gu, () => ({ score: 0.8 })),
    ...matches(plain, /无座/gu, () => ({ score: 1 })),
  ];
}

const seatClasses =
  /(?:新空调|新空)?(?:商务座|特等座|一等座|二等座|优选一等座|软座|硬座|一等软座|二等软座|(?:高级)?软卧|硬卧|动卧|一等卧|二等卧|无座)/gu;

export function findSeatClasses(plain: string): Found[] {
  return matches(plain, seatClasses, () => ({ score: 1 }));
}

/** Sex as printed: a letter, a word, or two languages with a slash. */
export function findSexes(plain: string): Found[] {
  return [
    ...matches(plain, /[男女](?:\s*(?:\/\s*)?[MF](?!\p{L}))?/gu, () => ({ score: 0.9 })),
    ...matches(plain, /(?<![\p{L}\d])(?:female|male|(?:[KMFWЖМ]\s?\/\s?)?[MFX])(?![\p{L}\d])/giu, (m) => ({
      score: m[0].length > 1 ? 1 : 0.9,
    })),
  ];
}
