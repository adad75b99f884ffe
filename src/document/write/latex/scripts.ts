import { isInLatinModern } from './latin-modern.ts';

/** What a document's text asks of its fonts. */
export interface Scripts {
  /** The language whose fonts draw the Chinese characters, Kana or Hangul; undefined where there are none. */
  readonly eastAsian: 'chinese' | 'rare-chinese' | 'japanese' | 'korean' | undefined;
  /** Whether there is Hebrew or Arabic; which of them, if most of the text is. */
  readonly rightToLeft: 'none' | 'some' | 'arabic' | 'hebrew';
  /** Whether there are whole Greek words, not only letters of formulas. */
  readonly greek: boolean;
  /** Whether there are letters or signs that LaTeX's own fonts lack. */
  readonly others: boolean;
}

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const hangul = /\p{Script=Hangul}/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const hebrew = /\p{Script=Hebrew}/gu;
const letters = /\p{L}/gu;
/** East Asian characters and signs, which come with East Asian fonts. */
const eastAsianSign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2e80-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;
/** The scripts of a text. */
export function scriptsOf(text: string): Scripts {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [ideographs, syllables, hanguls, backwards] = [han, kana, hangul, rightToLeft].map(count) as [
    number,
    number,
    number,
    number,
  ];
  const greek = /[\u0370-\u03ff\u1f00-\u1fff]{3}/.test(text);
  const eastAsian =
    hanguls > ideographs + syllables
      ? 'korean'
      : syllables > 0.05 * (ideographs + syllables)
        ? 'japanese'
        : ideographs > 0 || eastAsianSignIn(text)
          ? isRare(text)
            ? 'rare-chinese'
            : 'chinese'
          : undefined;
  return {
    eastAsian,
    rightToLeft: backwards === 0 ? 'none' : 2 * backwards <= count(letters) ? 'some' : mainOf(count(hebrew), backwards),
    greek,
    others: greek || [...new Set(text)].some((sign) => !isInLatinModern(sign) && !eastAsianSign.test(sign)),
  };
}

function mainOf(hebrews: number, both: number): 'arabic' | 'hebrew' {
  return 2 * hebrews > both ? 'hebrew' : 'arabic';
}

function eastAsianSignIn(text: string): boolean {
  return [...new Set(text)].some((sign) => eastAsianSign.test(sign));
}

/** Whether a character is not among the 6,763 of GB 2312, which every Chinese font has. */
function isRare(text: string): boolean {
  const known = common();
  return (text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu) ?? []).some(
    (sign) => sign !== '々' && sign !== '〇' && !known.has(sign),
  );
}

let commonHan: ReadonlySet<string> | undefined;

/** The standard's rows 16 to 87 of 94 characters each, in its own order of bytes. */
function common(): ReadonlySet<string> {
  const bytes = Uint8Array.from(
    { length: 72 * 94 * 2 },
    (_, i) => 0xa1 + (i % 2 ? (i >> 1) % 94 : 15 + Math.floor((i >> 1) / 94)),
  );
  commonHan ??= new Set(new TextDecoder('gb2312').decode(bytes));
  return commonHan;
}
