import { cleanLine } from '../clean-text.ts';
import type { Scripts } from './scripts.ts';
import { greekCommands, symbolCommands } from './symbols.ts';

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** From one number to another, or about a number. */
const range = /～|~(?=\d)|(?<=\d)~/gu;
/** Signs that the text fonts have themselves. */
const inTextFonts = new Set(['…', '−', '¬']);
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const low = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Text as LaTeX on one line. Fonts join `--`, `''`, ` `` `, `,,`, `<<`, `>>` into other signs, so an empty group stands between.
 * Signs that only maths fonts have become maths, Greek letters too unless the document has Greek words.
 */
export function escapeLatex(text: string, scripts: Pick<Scripts, 'greek' | 'rightToLeft'>): string {
  return inDirection(cleanLine(text), scripts.rightToLeft, (run) => escapeRun(run, scripts.greek));
}

/** Text that would be taken for an option or a star if the command before it takes one: after `\item` and `\\`. */
export function guarded(latex: string): string {
  return /^\s*[[*]/.test(latex) ? latex.replace(/[[*]/, '{$&}') : latex;
}

/** XeTeX crashes on words of about a thousand characters, so longer ones than any real word may be broken. */
const longWord = /[^\s\u2e80-\uffdc]{100}(?=[^\s\p{M}\u2e80-\uffdc])/gu;

function escapeRun(text: string, greekWords: boolean): string {
  const pieces = text.replace(longWord, '$&\n').split('\n');
  return pieces.map((piece) => escapePiece(piece, greekWords)).join('\\allowbreak{}');
}

function escapePiece(text: string, greekWords: boolean): string {
  return text
    .replace(range, '∼')
    .replace(/[\\{}$&#%_^~]/g, (sign) => specials[sign]!)
    .replace(/([-'`,<>])(?=\1)/g, '$1{}')
    .replace(/[?!](?=`)/g, '$&{}')
    .replace(/[⁰⁴-⁹]+/gu, (run) => `\\textsuperscript{${digits(run, high)}}`)
    .replace(/[₀-₉]+/gu, (run) => `\\textsubscript{${digits(run, low)}}`)
    .replace(/[①-⑳]/gu, circled)
    .replace(/[^\p{ASCII}\p{L}\p{M}]|[Α-Ωα-ωϑϕϵ]/gu, (sign) => {
      const command = symbolCommands.get(sign) ?? (greekWords ? undefined : greekCommands.get(sign));
      return command === undefined || inTextFonts.has(sign) ? sign : `$${command}$`;
    });
}

/** A number in a circle, which few fonts have. */
function circled(sign: string): string {
  const value = sign.codePointAt(0)! - 0x245f;
  return `\\textcircled{${value > 9 ? '\\scriptsize ' : ''}${value}}`;
}

function digits(run: string, from: string): string {
  return [...run].map((digit) => from.indexOf(digit)).join('');
}

const hebrewOrArabic = '\\p{Script=Hebrew}\\p{Script=Arabic}';
/** Words of the other direction; digits and punctuation alone follow their surroundings. */
const rightToLeftRun = new RegExp(
  `[${hebrewOrArabic}](?:[${hebrewOrArabic}\\p{M}\\p{N}\\p{P}\\s]*[${hebrewOrArabic}\\p{M}])?`,
  'gu',
);
const leftToRightRun = new RegExp(
  `(?![${hebrewOrArabic}])\\p{L}(?:[^${hebrewOrArabic}]*(?![${hebrewOrArabic}])[\\p{L}\\p{N}])?`,
  'gu',
);

/** Runs against the document's direction as text of a language that is written the other way. */
function inDirection(text: string, rightToLeft: Scripts['rightToLeft'], write: (run: string) => string): string {
  if (rightToLeft === 'none') return write(text);
  const backwards = rightToLeft !== 'some';
  const run = backwards ? leftToRightRun : rightToLeftRun;
  let out = '';
  let end = 0;
  for (const { 0: words, index } of text.matchAll(run)) {
    const language = backwards ? 'english' : /\p{Script=Hebrew}/u.test(words) ? 'hebrew' : 'arabic';
    const known = backwards && !/[\s\u2e80-\uffdc]/.test(words);
    out += write(text.slice(end, index));
    out += known ? write(words) : `\\foreignlanguage{${language}}{${write(words)}}`;
    end = index + words.length;
  }
  return out + write(text.slice(end));
}
