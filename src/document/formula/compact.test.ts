import { expect, test } from 'vitest';
import { compactMaths } from './compact.ts';

test.each([
  ['\\frac { a } { b } x', '\\frac{a}{b} x'],
  ['\\alpha x + \\beta _ { i } ( y )', '\\alpha x + \\beta_{i} (y)'],
  ['\\sqrt [ 3 ] { x } , y', '\\sqrt[3]{x}, y'],
  ['x', 'x'],
])('%s', (spaced, compact) => {
  expect(compactMaths(spaced)).toBe(compact);
});
