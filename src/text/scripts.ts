/** Classes of characters by writing system (Unicode's Script property): the one place that says which belong together. */

/** Characters that stand for a word or a syllable and are set without spaces, for use in a class of a pattern. */
const ideographic = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** The same and Hangul, which is set with spaces: no letters of an alphabet. */
export const eastAsian = String.raw`${ideographic}\p{Script=Hangul}`;
/** Punctuation and letters as wide as an ideograph. */
const fullWidth = String.raw`\u3000-\u303f\uff00-\uffef`;

export const ideographs = new RegExp(`[${ideographic}]`, 'gu');
export const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** Whether most letters of some texts are Arabic or Hebrew: columns follow each other from the right then, and so do the pieces of a line. */
export function readsFromTheRight(texts: readonly string[]): boolean {
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return 2 * count(rightToLeft) > count(/\p{L}/gu);
}

const unspaced = new RegExp(`[${ideographic}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}${fullWidth}]`, 'u');
const wide = new RegExp(`[${eastAsian}${fullWidth}]`, 'u');
const inEastAsian = new RegExp(`[${eastAsian}]`, 'u');

/** Whether a character is of a script that puts no space between words. */
export function isUnspaced(character: string | undefined): boolean {
  return character !== undefined && unspaced.test(character);
}

const allEastAsian = new RegExp(`[${eastAsian}]`, 'gu');

/** Whether a text holds Chinese, Japanese or Korean. */
export function isEastAsian(text: string): boolean {
  return inEastAsian.test(text);
}

/** How many Chinese, Japanese and Korean characters a text holds. */
export function countEastAsian(text: string): number {
  return text.match(allEastAsian)?.length ?? 0;
}

const otherLetters = new RegExp(`[^\\p{Script=Latin}${ideographic}\\P{L}]`, 'u');

/** Whether a text has letters that are neither Latin nor Chinese nor Japanese. */
export function hasOtherLetters(text: string): boolean {
  return otherLetters.test(text);
}

/** Length of a text in characters half as wide as high: ideographs are as wide as high. */
export function setLength(text: string): number {
  let length = 0;
  for (const character of text) length += wide.test(character) ? 2 : 1;
  return length;
}

/** What stands between two pieces of a text that follow each other: a space, but not between characters of scripts without any. */
export function spaceBetween(before: string, after: string): string {
  return isUnspaced(Array.from(before.slice(-2)).at(-1)) && isUnspaced(Array.from(after.slice(0, 2))[0]) ? '' : ' ';
}
