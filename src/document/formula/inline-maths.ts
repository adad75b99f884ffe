import type { Formula } from '../../types/formula.ts';
import { compactMaths } from './compact.ts';
import { spellsWords } from './prose.ts';
import { alike, signsOf, signsOfMaths } from './signs.ts';

/** How sure each token is on average, at least. */
const leastSure = 0.88;
/** How much of the letters and digits that both readings name are the same: less, and the crop held something else. */
const leastAlike = 0.7;
/** What the recogniser of lines can't say: scripts, or a command that is no style of letters. */
const structure =
  /[_^]|\\(?!(?:mathrm|mathbf|mathit|mathsf|boldsymbol|text|operatorname|quad|sim|times|cdot|pm|star|ast|to)\b)[A-Za-z]/;
/** A variable, which is no upright letter, and a relation or a sign between two. */
const variable = /(?<![\\A-Za-z])[A-Za-z](?![A-Za-z])/;
const relation = /[=<>+]/;
/** Scripts of nothing: what an apostrophe makes of the letter behind it, or one small number beside large letters. */
const baseless = /^(?:\{ \} )?[_^]/;
/** What something has to follow. */
const unfinished =
  /(?:^|\s)(?:[=<>+\-(/]|\\(?:in|le|leq|ge|geq|neq|ne|approx|equiv|times|cdot|pm|mp|sim|subset|to|cup|cap|sin|cos|tan|cot|log|ln|lim|max|min))$/;
const words = /\\(?:mathrm|text|mathbf|mathsf) \{(?: [A-Za-z~]){4,}/;
/** Signs that text shows raised as well: the star of a note, a prime, a degree. */
const raisedSigns =
  /\^ (?:\{(?:\s|[-*'.,]|\\(?:ast|star|prime|circ|bullet|dagger)\b)*\}|\*|\\(?:ast|star|prime|circ|bullet|dagger)\b)/g;

/** What the formula network said. */
type Reading = Pick<Formula, 'latex' | 'confidence'>;

/**
 * A formula within a line as LaTeX, if it can be believed: surely read, of the same letters as the line's own text has there, and with
 * something in it that text can't show.
 * @param text what the recogniser of lines read in the same place
 */
export function inlineMaths({ latex, confidence }: Reading, text: string): string | undefined {
  const maths = latex.replace(/(?<! [,.;:])(?: [,.;:])+$/, '');
  const tokens = latex.split(' ');
  if (confidence ** (1 / tokens.length) < leastSure) return undefined;
  if ([baseless, unfinished, words].some((wrong) => wrong.test(maths))) return undefined;
  if (spellsWords(maths) || maths.includes('\\begin') || count(maths, '(') !== count(maths, ')')) return undefined;
  const upright = maths.replace(/\\(?:mathrm|text|operatorname) \{[^{}]*\}/g, '');
  if (!structure.test(maths.replace(raisedSigns, '')) && !(variable.test(upright) && relation.test(maths)))
    return undefined;
  return alike(signsOfMaths(maths), signsOf(text)) >= leastAlike ? compactMaths(maths) : undefined;
}

function count(text: string, sign: string): number {
  return text.split(sign).length;
}

/** A fraction as LaTeX: as the formula network reads it, else of the numbers above and below its bar. */
export function fractionMaths(read: Reading | undefined, texts: readonly string[]): string | undefined {
  const latex = read?.latex.replace(/(?<! [,.;:?])(?: [,.;:?])+$/, '') ?? '';
  const alikeSigns = alike(signsOfMaths(latex), signsOf(texts.join(''))) >= leastAlike;
  const sure = read && read.confidence ** (1 / latex.split(' ').length) >= leastSure;
  if (sure && alikeSigns && /^(?:- )?\\frac/.test(latex)) return compactMaths(latex);
  const numbers = texts.map((text) => text.trim());
  return numbers.length === 2 && numbers.every((text) => /^\d+$/.test(text))
    ? `\\frac{${numbers[0]}}{${numbers[1]}}`
    : undefined;
}
