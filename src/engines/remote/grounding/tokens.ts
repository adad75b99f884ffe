/** A word, a number or an ideograph of a text: what is compared. */
export interface Token {
  /** Without what differs between writers of the same text: width, case, quotes. */
  readonly key: string;
  /** Where it stands in the text (UTF-16). */
  readonly start: number;
  readonly end: number;
}

/** Numbers with their separators, single ideographs and kana, other words. */
const token = /\p{N}+(?:[.,:'’/-]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map(({ 0: word, index }) => ({
    key: word.normalize('NFKC').toLowerCase().replace(/’/g, "'"),
    start: index,
    end: index + word.length,
  }));
}
