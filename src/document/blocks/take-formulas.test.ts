import { expect, test } from 'vitest';
import type { Formula } from '../../types/formula.ts';
import { frameOf, linesInFrame } from '../frame.ts';
import type { FormulaArea } from './formula-areas.ts';
import { takeFormulas } from './take-formulas.ts';
import { box, line } from './test-pages.ts';

const lines = [line('a + b = c', 0, 0), line('(7)', 300, 0), line('text', 0, 60)];
const items = linesInFrame(lines, frameOf(lines));
const area: FormulaArea = {
  left: 0,
  right: 360,
  top: 0,
  bottom: 20,
  items: items.slice(0, 2),
  number: '7',
  score: 0.8,
};
const taken = (read: Partial<Formula> | undefined, of: FormulaArea = area) => {
  const formula = read && { latex: 'a + b = c', confidence: 1, quad: box(0, 0, 90, 20), ...read };
  return takeFormulas(items, [of], [formula]);
};
const count = (latex: string, confidence = 1) => taken({ latex, confidence }).parts.length;

test('a display stands in place of its lines, with its number', () => {
  const { parts, rest } = taken({ latex: '\\frac { a } { b } = c' });
  expect(parts).toMatchObject([
    { kind: 'formula', formula: { latex: '\\frac{a}{b} = c' }, number: '7', confidence: 0.8 },
  ]);
  expect(rest).toEqual(items.slice(2));
  expect(taken({}, { ...area, number: undefined }).parts[0]).not.toHaveProperty('number');
});

test('what is not read stays text', () => {
  expect(taken(undefined)).toEqual({ parts: [], rest: items });
});

test('each token is 0.88 sure on average', () => {
  expect(count('a + b = c', 0.881 ** 5)).toBe(1);
  expect(count('a + b = c', 0.879 ** 5)).toBe(0);
});

test('half of the letters that were read are in it, its number aside', () => {
  expect(count('a + b')).toBe(1);
  expect(count('a')).toBe(0);
});

test('a third of its tokens at most spell words', () => {
  // Three letters in a group: of ten tokens, and of nine.
  expect(count('a b c = + \\mathrm { x y z }')).toBe(1);
  expect(count('a b c \\mathrm { x y z } ')).toBe(0);
});
