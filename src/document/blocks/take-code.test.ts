import { expect, test } from 'vitest';
import { frameOf, linesInFrame } from '../frame.ts';
import { takeCode } from './take-code.ts';
import { box, line } from './test-pages.ts';

/** A line whose characters are `pitch` wide, indented by so many of them. */
const set = (text: string, indent: number, y: number, pitch = 12) => ({
  ...line(text, 0, y),
  quad: box(indent * pitch, y, (text.length - 0.3) * pitch, 20),
});
const found = (lines: ReturnType<typeof line>[]) => takeCode(linesInFrame(lines, frameOf(lines)));

test('lines of one pitch that look like code are code, with indents and empty lines', () => {
  const code = [
    set('def mean(values):', 0, 0),
    set('total = sum(values)', 4, 26),
    set('return total / len(values)', 4, 78),
  ];
  const { parts, rest } = found([...code, set('Words of another pitch stand below it.', 0, 140, 9.1)]);
  expect(parts).toMatchObject([
    { kind: 'code', text: 'def mean(values):\n    total = sum(values)\n\n    return total / len(values)' },
  ]);
  expect(rest).toHaveLength(1);
});

test('signs that were read as one do not end it', () => {
  const lost = { ...set('if (value = other) {', 0, 26), quad: box(0, 26, 21.7 * 12, 20) };
  const { parts } = found([set('function same(value) {', 0, 0), lost, set('return value;', 4, 52), set('}', 0, 78)]);
  expect(parts).toHaveLength(1);
});

test.each([
  ['what a typewriter wrote', ['Dear Sir or Madam, I', 'write to you about a', 'parcel of last week.']],
  ['what a till printed', ['APPLES 2.50 KG  3.10', 'BREAD           2.80', 'TOTAL           5.90']],
  [
    'a list whose entries end in semicolons',
    ['Mark H. Green, Welland (CA);', 'Ann O. Green, Fenwick (CA);', 'Paul L. Marsh, Lund (SE);'],
  ],
  ['formulas', ['f(x) = a + b ≥ 0 ∀ x', 'g(x) = c − d ≤ 1 ∀ y', 'h(x) = ∂u + ∂v − 2 z']],
])('%s is none', (_, texts) => {
  expect(found(texts.map((text, i) => set(text, 0, 26 * i))).parts).toEqual([]);
});

test('code in letters of different widths is none', () => {
  const uneven = [set('total = sum(values)', 0, 0, 9), set('return total;', 0, 26, 11), set('print(total)', 0, 52, 8)];
  expect(found(uneven).parts).toEqual([]);
});
