import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mathsSpans } from './maths-spans.ts';

/** Spans of a text; what stands lower or higher follows a caret, which is no part of the text. */
function spansOf(marked: string): string[] {
  const [text, small] = ['', [] as number[]] as [string, number[]];
  let plain = text;
  for (const part of marked.split('^')) {
    if (plain !== '' || marked.startsWith('^')) small.push(plain.length);
    plain += part;
  }
  return mathsSpans(plain, marked.includes('^') ? small : []).map(({ from, to }) => plain.slice(from, to));
}

test.each([
  ['then ∂ Σi = 0 and only the parts of Σ are fixed, with µ^2 ≠ 0, the', ['∂ Σi = 0', 'Σ', 'µ2 ≠ 0']],
  ['for some x^0 ∈ ∂U, u(x^0) > u(x) ∀x ∈ U. Then', ['x0 ∈ ∂U', 'u(x0) > u(x) ∀x ∈ U']],
  ['(ΦU, ΦA and Σ) δW^0 = ∂^0Ω', ['ΦU', 'ΦA', 'Σ', 'δW0 = ∂0Ω']],
  ['where x^i and T^k are of size f(x, y) = 2.', ['xi', 'Tk', 'f(x, y) = 2']],
  ['with Lu ≤ 0 on an interval [0; +∞)', ['Lu ≤ 0', '[0; +∞)']],
  ['设函数f(x)=x^2+1，其中a>0，则f(x)的最小值为', ['f(x)=x2+1', 'a>0']],
  ['then sin(α) = cos β holds', ['sin(α) = cos β']],
  ['a sum of a + b = c and so', ['a + b = c']],
  ['where ab = 12 is', ['ab = 12']],
  ['where ab is 12', []],
  ['it is 12 = xy there', ['12 = xy']],
  ['for xi^j^k there', ['xijk']],
  ['the set ∂, which', ['∂']],
])('maths in %s', (marked, spans) => {
  expect(spansOf(marked)).toEqual(spans);
});

test.each([
  'The cat sat on the mat, and it was 3.5 m long (see page 12).',
  "It's the dog^'^s bone; don^'^t ask.",
  'a share of 4^5^% in May',
  'Straße und Maß, naïve façade',
  '2020年3月，共有12345人参加。',
  'a|b ~ c',
])('no maths in %s', (marked) => {
  expect(spansOf(marked)).toEqual([]);
});

test('spans lie in their text, in order, apart', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab xyΣ=+(){}[],.;12’∂中文 ') });
  fc.assert(
    fc.property(text, fc.array(fc.nat(30)), (line, small) => {
      let end = 0;
      for (const { from, to } of mathsSpans(line, small)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(line.length);
        expect(line.slice(from, to).trim()).toBe(line.slice(from, to));
        end = to;
      }
    }),
  );
});
