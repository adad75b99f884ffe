import { countEastAsian } from '../../text/scripts.ts';
import type { Line } from '../../types/line.ts';

/** Share of a text's characters that stand in words, from which on it is prose and no formula. */
const mostlyWords = 0.6;
/** Less sure readings are not text, whatever they look like. */
const sure = 0.8;
/** A word of an alphabet that formulas don't use for names: at least three letters, a capital only at its beginning. */
const word = /(?<!\p{L})\p{L}\p{Ll}{2,}(?!\p{L})/gu;
const greek = /\p{Script=Greek}/u;
const functions = /^(?:(?:arc)?(?:sin|cos|tan|cot|sec|csc)h?|log|exp|lim|max|min|sup|inf|det|mod|dim|ker|gcd)$/i;

/** Whether lines are running text rather than formulas that were read as text. */
export function isProse(lines: readonly Pick<Line, 'text' | 'confidence'>[]): boolean {
  let [inWords, all, certain] = [0, 0, 0];
  for (const { text, confidence } of lines) {
    const characters = text.replace(/\s/gu, '').length;
    inWords += lettersInWords(text);
    all += characters;
    certain += confidence * characters;
  }
  return all > 0 && inWords >= mostlyWords * all && certain >= sure * all;
}

/** A single short word in a line proves nothing: it may be the name of a variable or function. */
function lettersInWords(text: string): number {
  const written = countEastAsian(text);
  const spelled = (text.match(word) ?? []).filter((found) => !functions.test(found) && !greek.test(found));
  const letters = spelled.reduce((sum, found) => sum + found.length, 0);
  return written + (letters >= 5 ? letters : 0);
}

/** Whether LaTeX that was read spells words: what a formula network makes of running text. */
export function spellsWords(latex: string): boolean {
  const tokens = latex.split(' ').filter((token) => token !== '{' && token !== '}');
  const letters = tokens.filter((token) => /^[a-zA-Z~]$/.test(token)).length;
  return tokens.length >= 8 && letters >= 0.7 * tokens.length;
}
