import { expect, test } from 'vitest';
import { raisedText } from './raised-text.ts';

const read = (latex: string, sure = 0.97) => ({ latex, confidence: sure ** latex.split(' ').length });

test.each([
  ['1 0 ^ { 4 }', '104', '10⁴'],
  ['\\mathrm { k m } ^ { 2 }', 'km2', 'km²'],
  ['\\mathrm { H _ { 2 } O }', 'H2O', 'H₂O'],
  ['v _ { 0 }', 'v0', 'v₀'],
  ['2 \\times 1 0 ^ { - 3 }', '2 × 10-3', '2 × 10⁻³'],
])('%s in place of %s is %s', (latex, text, raised) => {
  expect(raisedText(read(latex), text)).toBe(raised);
});

test.each([
  ['nothing raised', '1 0 4', '104', 0.97],
  ['another reading', '1 0 ^ { 4 }', '109', 0.97],
  ['no such letter', 'x ^ { \\alpha }', 'xα', 0.97],
  ['small print', '{ } ^ { 2 3 }', '23', 0.97],
  ['unsure', '1 0 ^ { 4 }', '104', 0.7],
  ['a fraction', '\\frac { 1 } { 2 }', '12', 0.97],
])('%s leaves the text', (_, latex, text, sure) => {
  expect(raisedText(read(latex, sure), text)).toBeUndefined();
});
