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

/** The same a little longer or shorter than its characters are wide, by so many of them. */
const off = (by: number, text: string, y: number, indent = 0) => {
  const { quad, ...rest } = set(text, indent, y);
  const [[left, top], [right], [, bottom]] = quad;
  return { ...rest, quad: box(left, top, right - left + by * 12, bottom - top) };
};
const three = [set('def mean(values):', 0, 0), set('total = sum(values)', 4, 26), set('return total;', 4, 52)];
/** How many lines of code there are. */
const count = (...lines: ReturnType<typeof line>[]) => found(lines).parts.flatMap(({ items }) => items).length;

test('three lines are code, two may be anything', () => {
  expect([count(...three), count(...three.slice(1))]).toEqual([3, 0]);
});

test('a pitch is believed from a line of ten characters', () => {
  const short = (text: string) => [0, 26, 52].map((y) => set(text, 0, y));
  expect([count(...short('abcd = 12;')), count(...short('abc = 12;'))]).toEqual([3, 0]);
});

test('what does not look like code is of it where its characters fit: by 0.6 of one, a long line by half of one', () => {
  const short = 'and these are words';
  const long = 'and these are far more words of it';
  const ends = (by: number, text: string) => count(...three, off(by, text, 78));
  expect([ends(0.58, short), ends(0.62, short), ends(-0.62, short)]).toEqual([4, 3, 3]);
  expect([ends(0.48, long), ends(0.52, long)]).toEqual([4, 3]);
  // Of 29 characters and of 30.
  expect([ends(0.55, 'a'.repeat(29)), ends(0.55, 'a'.repeat(30))]).toEqual([4, 3]);
});

test('what looks like code may have lost 1.5 characters, and 0.04 of them', () => {
  const ends = (by: number) => count(...three, off(-by, 'total = mean(of, others)', 78));
  // Of 24 characters: 2.46.
  expect([ends(2.4), ends(2.5)]).toEqual([4, 3]);
});

test('lines above the first that looks like code are of it, however long it is', () => {
  const listing = ['and these are words', ...Array.from({ length: 7 }, () => 'return total;')];
  expect(count(...listing.map((text, i) => set(text, 0, 26 * i)))).toBe(8);
});

test('lines 4.5 times their height apart are of one listing', () => {
  // The last one ends at 72.
  const below = (y: number) => count(...three, set('print(total)', 0, y));
  expect([below(162), below(163)]).toEqual([4, 3]);
});

test('two lines that were read wrongly may stand in it, not three, and not where what follows fits badly', () => {
  const wrong = (many: number) => Array.from({ length: many }, (_, i) => off(3.4, 'wrong words', 78 + 26 * i));
  const after = (many: number, by = 0) => count(...three, ...wrong(many), off(by, 'print(total)', 78 + 26 * many));
  expect([after(1), after(2), after(3)]).toEqual([5, 6, 3]);
  expect([after(1, 0.58), after(1, 0.62)]).toEqual([5, 3]);
  // What stands beside it is no line in it.
  const beside = { ...set('a note', 40, 78), quad: box(480, 78, 100, 20) };
  expect(count(...three, beside, ...wrong(2), set('print(total)', 0, 130))).toBe(6);
});

test('0.4 of the lines look like code, and two of them', () => {
  const coded = ['total = sum(values)', 'return total;'];
  const with_ = (words: number) =>
    count(
      ...[...coded, ...Array.from({ length: words }, () => 'and these words')].map((text, i) => set(text, 0, 26 * i)),
    );
  expect([with_(3), with_(4)]).toEqual([5, 0]);
});

test('a quarter of the lines hold signs of formulas that may be misread', () => {
  const signs = (many: number) =>
    count(...Array.from({ length: 8 }, (_, i) => set(i < many ? 'total = α + 12;' : 'total = a + 12;', 0, 26 * i)));
  expect([signs(2), signs(3)]).toEqual([8, 0]);
});

test('names have three letters: lines of formulas have none', () => {
  expect(count(...[0, 26, 52].map((y) => set('f(x) = a + b', 0, y)))).toBe(0);
});

test('pieces of a line are one, each at its place', () => {
  const pieces = [set('total = 1', 0, 26), set('# of all', 14, 26)];
  expect(found([three[0]!, ...pieces, set('return total;', 4, 52)]).parts).toMatchObject([
    { text: 'def mean(values):\ntotal = 1     # of all\n    return total;' },
  ]);
});

test('empty lines are as many as have room', () => {
  const far = [three[0]!, three[1]!, three[2]!, set('print(total)', 0, 52 + 3 * 26)];
  expect(found(far).parts).toMatchObject([{ text: expect.stringMatching(/return total;\n\n\nprint/) }]);
});

test('code in a script of square characters is left to what reads that', () => {
  expect(count(...[0, 26, 52].map((y) => set('total = 平均(values)', 0, y)))).toBe(0);
});
