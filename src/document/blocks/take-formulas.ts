import type { Formula } from '../../types/formula.ts';
import { compactMaths } from '../formula/compact.ts';
import { spellsWords } from '../formula/prose.ts';
import type { Item } from '../frame.ts';
import type { FormulaArea } from './formula-areas.ts';
import type { Part, Taken } from './parts.ts';

/** How sure each token is on average, at least: less sure readings are of something else, and their lines stay text. */
const leastSure = 0.88;
/** Share of a reading's tokens that may spell upright words. */
const mostSpelled = 0.33;

/** Formulas that were read, with the lines that stood in their place. */
export function takeFormulas(
  items: readonly Item[],
  areas: readonly FormulaArea[],
  read: readonly (Formula | undefined)[],
): Taken {
  const parts = areas.flatMap(({ items: own, number, ...area }, i): Part[] => {
    const formula = read[i];
    if (!formula || !isSure(formula)) return [];
    const compact = { ...formula, latex: compactMaths(formula.latex) };
    return [
      { kind: 'formula', ...area, items: own, formula: compact, confidence: area.score, ...(number && { number }) },
    ];
  });
  const taken = new Set(parts.flatMap((part) => part.items));
  return { parts, rest: items.filter((item) => !taken.has(item)) };
}

function isSure({ latex, confidence }: Formula): boolean {
  const tokens = latex.split(' ');
  const upright = latex.match(/\\mathrm \{(?: [A-Za-z~]){3,}/gu) ?? [];
  const spelled = upright.reduce((sum, group) => sum + group.split(' ').length - 2, 0);
  return (
    confidence ** (1 / tokens.length) >= leastSure && spelled <= mostSpelled * tokens.length && !spellsWords(latex)
  );
}
