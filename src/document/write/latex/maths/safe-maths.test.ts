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
  ["f '' ^ 2", 'f ^{\\prime\\prime 2}'],
  ["x ' _ 1", "x ' _1"],
  ['中≤文', '\\text{中}\\leq \\text{文}'],
  ['a \\ b \\, c ~ d', 'a ~b \\, c ~ d'],
  ['\\{ a \\} \\#', '\\{ a \\} \\#'],
  ['\\text { a b { c } $ \\, d \\% }', '\\text{ a b c d \\% }'],
  ['\\hbox { x }', '\\text{ x }'],
  ['\\big ( x \\big )', '\\big( x \\big)'],
  ['\\left ( a \\middle | b \\right .', '\\left( a \\middle| b \\right.'],
  ['\\substack { a \\\\ b }', '\\substack{a \\\\ b}'],
  ['\\begin { array } { l | r } a & b \\end { array }', '\\begin{array}{cc} a & b \\end{array}'],
  ['\\begin{array} a \\end{array}', '\\begin{array}{c} a \\end{array}'],
  ['\\begin{align*} a & b \\end{align*}', '\\begin{aligned} a & b \\end{aligned}'],
  ['\\begin{gather} a \\\\ b \\end{gather}', '\\begin{gathered} a \\\\ b \\end{gathered}'],
  ['a \\cr b', '\\begin{gathered} a \\\\ b \\end{gathered}'],
  ['\\begin{cases} a & b \\end{cases}', '\\begin{cases} a & b \\end{cases}'],
  ['\\begin{cases} a & b & c \\end{cases}', '\\left\\{ \\begin{array}{lll} a & b & c \\end{array} \\right.'],
  ['\\bm x \\widecheck y \\mod 3', '\\boldsymbol{x} \\check{y} \\pmod{3}'],
  ['\\operatorname* { max } x', '\\operatorname*{max} x'],
  ['\\alpha { \\rm d }', '\\alpha {\\rm d}'],
  ['\\mathrm\\pi x \\infty x', '\\mathrm{\\pi} x \\infty x'],
  ['\\frac [ 3 ] b', '\\frac{[}{3} ] b'],
  ['\\nonumber x', 'x'],
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
  "\\frac '",
  '\\sqrt ^ 2',
  'x ^ \\limits',
  'x _ 2 _ 3',
  '\\text { \\alpha }',
  '\\text { a',
  '\\text a',
  '\\big x',
  '\\substack a',
  '\\begin{array} { c',
  '\\sqrt [ 3 x',
])('%s has no safe form', (latex) => {
  expect(safeMaths(latex)).toBeUndefined();
});

test('groups nest fifty deep', () => {
  const nested = (depth: number) => `${'{'.repeat(depth)}a${'}'.repeat(depth)}`;
  expect(safeMaths(nested(49))).toBe(nested(49));
  expect(safeMaths(nested(50))).toBeUndefined();
});

test('a matrix of more than ten columns is an array between its delimiters', () => {
  const row = (count: number) => Array.from({ length: count }, () => 'a').join(' & ');
  const matrix = (name: string, count: number) => safeMaths(`\\begin{${name}} ${row(count)} \\end{${name}}`);
  const array = `\\begin{array}{${'c'.repeat(11)}} ${row(11)} \\end{array}`;
  expect(matrix('pmatrix', 10)).toBe(`\\begin{pmatrix} ${row(10)} \\end{pmatrix}`);
  expect(matrix('pmatrix', 11)).toBe(`\\left( ${array} \\right)`);
  expect(matrix('matrix', 11)).toBe(array);
});
