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

test('letters of words stand together, variables apart', () => {
  expect(compactMaths(String.raw`\mathrm { i s ~ b i g } x y \mathbf { v } a b`)).toBe(
    String.raw`\mathrm{is~big} x y \mathbf{v} a b`,
  );
});
