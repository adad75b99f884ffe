import { expect, test } from 'vitest';
import { fractionMaths, inlineMaths } from './inline-maths.ts';

const read = (latex: string, sure = 0.97) => ({ latex, confidence: sure ** latex.split(' ').length });

test.each([
  ['x _ { i }', 'xi', 'x_{i}'],
  ['\\mu ^ { 2 } \\neq 0', 'µ2 ≠ 0', '\\mu^{2} \\neq 0'],
  ['v \\in C _ { c } ^ { \\infty } ( U ) ,', 'v ∈ C∞(U)', 'v \\in C_{c}^{\\infty} (U)'],
  ['a + b = 1 2', 'a+b=12', 'a + b = 12'],
])('%s in place of %s', (latex, text, expected) => {
  expect(inlineMaths(read(latex), text)).toBe(expected);
});

test.each([
  ['unsure', '\\beta _ { 1 }', 'β1', 0.7],
  ['other letters', 'q _ { 7 }', 'xi', 0.97],
  ['nothing that text lacks', 'A 4', 'A4', 0.97],
  ['digits alone', '9 0 . 7 \\sim 1 1 9', '90.7~119', 0.97],
  ['a word', '\\mathrm { t h e n } _ { 2 }', 'then2', 0.97],
  ['a script of nothing', '{ } _ { s }', 's', 0.97],
  ['something unfinished', '\\tan \\alpha =', 'tan α =', 0.97],
  ['a relation of digits, signs raised', '9 ^ { \\circ } = 1 2', '9° = 12', 0.97],
  ['an environment', '\\begin{array} { l } { x _ { 1 } } \\end{array}', 'x1', 0.97],
  ['half a bracket', '( k \\in Z', '(k ∈ Z', 0.97],
])('%s is not believed', (_, latex, text, sure) => {
  expect(inlineMaths(read(latex, sure), text)).toBeUndefined();
});

test('a fraction is what the network reads, else the numbers themselves', () => {
  expect(fractionMaths(read('\\frac { \\pi } { 6 }'), ['π', '6'])).toBe('\\frac{\\pi}{6}');
  expect(fractionMaths(read('\\frac { 2 } { 1 7 } ?'), ['2?', '17'])).toBe('\\frac{2}{17}');
  expect(fractionMaths(read('\\frac { 2 } { 1 7 }', 0.5), ['2', '17'])).toBe('\\frac{2}{17}');
  expect(fractionMaths(undefined, ['3', '8'])).toBe('\\frac{3}{8}');
  expect(fractionMaths(undefined, ['a', '8'])).toBeUndefined();
  expect(fractionMaths(undefined, ['38'])).toBeUndefined();
});

test('a word is none, whatever is raised at its end; a name with an index is', () => {
  expect(inlineMaths(read('\\mathrm { W h o } ^ { * }'), "Who'")).toBeUndefined();
  expect(inlineMaths(read('\\mathbf { B 1 } ^ { * } \\quad 6 / 2 0 0 2'), 'B1 * 6/2002')).toBeUndefined();
  expect(inlineMaths(read('a p ^ { - }'), 'ap-')).toBeUndefined();
  expect(inlineMaths(read('a _ { n }'), 'an')).toBe('a_{n}');
});
