import { explain } from '../../trace/trace.ts';
import type { Formula } from '../../types/formula.ts';
import type { TextLine } from '../../types/text-line.ts';
import { compactMaths } from '../formula/compact.ts';
import { spellsWords } from '../formula/prose.ts';
import { shared, signsOf, signsOfMaths } from '../formula/signs.ts';
import { type FormulaArea, isNumber } from './formula-areas.ts';
import { linesOf, type Part, type Taken } from './parts.ts';

/** How sure each token is on average, at least: less sure readings are of something else, and their lines stay text. */
const leastSure = 0.88;
/** Share of a reading's tokens that may spell upright words. */
const mostSpelled = 0.33;

/** Share of the letters and digits that the recogniser of lines saw. */
const leastNamed = 0.5;

/** Formulas that were read, with the lines that stood in their place. */
export function takeFormulas(
  items: readonly TextLine[],
  areas: readonly FormulaArea[],
  read: readonly (Formula | undefined)[],
): Taken {
  const parts = areas.flatMap(({ items: own, number, ...area }, i): Part[] => {
    const formula = read[i];
    const against =
      !formula || !isSure(formula)
        ? 'it is not surely read'
        : isWhole(formula, own)
          ? undefined
          : 'it names too little of what was read there';
    explain(against ? 'no formula' : 'formula', against ?? 'surely read', () => linesOf(own));
    if (!formula || against) return [];
    const compact = { ...formula, latex: compactMaths(formula.latex) };
    return [
      { kind: 'formula', ...area, items: own, formula: compact, confidence: area.score, ...(number && { number }) },
    ];
  });
  const taken = new Set(parts.flatMap((part) => part.items));
  return { parts, rest: items.filter((item) => !taken.has(item)) };
}

/** Whether most of what was read in the formula's place, its number aside, is in it: of several side by side only one may have been read. */
function isWhole({ latex }: Formula, items: readonly TextLine[]): boolean {
  const signs = items.flatMap(({ line }) => (isNumber(line.text) ? [] : signsOf(line.text)));
  return shared(signs, signsOfMaths(latex)) >= leastNamed * signs.length;
}

function isSure({ latex, confidence }: Formula): boolean {
  const tokens = latex.split(' ');
  const upright = latex.match(/\\(?:mathrm|mathsf|mathbf|text) \{(?: [A-Za-z~]){3,}/gu) ?? [];
  const spelled = upright.reduce((sum, group) => sum + group.split(' ').length - 2, 0);
  return (
    confidence ** (1 / tokens.length) >= leastSure && spelled <= mostSpelled * tokens.length && !spellsWords(latex)
  );
}
