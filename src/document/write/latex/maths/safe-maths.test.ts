import { expect, test } from 'vitest';
import { safeMaths } from './safe-maths.ts';

test.each([
  ['\\frac 1 { 2 }', '\\frac{1}{2}'],
  ['x ^ \\alpha _ \\mathrm d', 'x ^{\\alpha} _{\\mathrm{d}}'],
  ["f ' ^ 2", 'f ^{\\prime 2}'],
  ['\\sqrt [ 3 ] { x }', '\\sqrt[{3}]{x}'],
  ['a & b \\\\ c & d', '\\begin{aligned} a & b \\\\ c & d \\end{aligned}'],
  ['\\begin{array} { c } a & b \\end{array}', '\\begin{array}{cc} a & b \\end{array}'],
  ['\\begin{matrix} a \\\\ [ b ] \\end{matrix}', '\\begin{matrix} a \\\\ {}[ b ] \\end{matrix}'],
  ['\\sum \\limits _ { i } 中文 α', '\\sum  _{i} \\text{中文} \\alpha'],
])('%s becomes %s', (latex, safe) => {
  expect(safeMaths(latex)?.replace(/ +/g, ' ')).toBe(safe.replace(/ +/g, ' '));
});

test.each([
  'x ^ 2 ^ 3',
  '\\left( x',
  '{',
  '}',
  '\\frac { 1 }',
  '\\input { x }',
  '\\def \\x { }',
  '# 1',
  'x _',
  '\\begin{foo} \\end{foo}',
  '{ a & b }',
  ' ',
  '$',
])('%s has no safe form', (latex) => {
  expect(safeMaths(latex)).toBeUndefined();
});
