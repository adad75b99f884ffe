import { expect, test } from 'vitest';
import { frameOf, linesInFrame } from '../frame.ts';
import { numberedLines } from './numbered-lines.ts';
import { takeCode } from './take-code.ts';
import { box, line } from './test-pages.ts';

const pitch = 12;
/** A number, and two and a half characters further its line: as editors print them, off the line's own grid. */
const row = (number: number, text: string, indent: number, apart = false) => {
  const [y, start] = [26 * number, (2.5 + indent) * pitch];
  const right = start + (text.length - 0.3) * pitch;
  const digits = { ...line(String(number), 0, y), quad: box(0, y, pitch, 20) };
  if (apart) return [digits, { ...line(text, 0, y), quad: box(start, y, right - start, 20) }];
  return [{ ...line(`${number} ${text}`, 0, y), quad: box(0, y, right, 20) }];
};
const found = (lines: ReturnType<typeof line>[]) => takeCode(linesInFrame(lines, frameOf(lines)));

test('lines of code beside their numbers are one listing, read apart or together', () => {
  const lines = [
    ...row(1, 'def mean(values):', 0),
    ...row(2, 'total = sum(values)', 4, true),
    ...row(3, 'return total / len(values)', 4),
  ];
  const { parts, rest } = found(lines);
  expect(rest).toEqual([]);
  expect(parts).toMatchObject([
    { text: '1 def mean(values):\n2     total = sum(values)\n3     return total / len(values)' },
  ]);
});

test('numbered sentences are none', () => {
  const said = ['THE COURT is now in session.', 'The witness may be seated now.', 'Thank you, your honour.'];
  expect(found(said.flatMap((text, i) => row(i + 1, text, 0))).parts).toEqual([]);
});

const listings = (...rows: ReturnType<typeof line>[][]) => {
  const lines = rows.flat();
  return numberedLines(linesInFrame(lines, frameOf(lines))).map(({ text }) => text.split('\n').length);
};
const code = 'return total / values';
const moved = (rows: ReturnType<typeof line>[], x: number, y: number) =>
  rows.map((each) => ({ ...each, quad: each.quad.map(([a, b]) => [a + x, b + y]) as unknown as typeof each.quad }));

test('three numbers that count up are those of lines', () => {
  const [one, two, three, five] = [1, 2, 3, 5].map((number) => row(number, code, 0));
  expect(listings(one!, two!, three!)).toEqual([3]);
  expect(listings(one!, two!)).toEqual([]);
  expect(listings(one!, two!, three!, five!)).toEqual([3]);
  expect(listings(one!, three!, five!)).toEqual([]);
});

test('they stand one under the other, three text heights apart at most', () => {
  const third = (x: number, y: number) => listings(row(1, code, 0), row(2, code, 0), moved(row(3, code, 0), x, y));
  expect([third(39, 0), third(40, 0)]).toEqual([[3], []]);
  // From the second line to the third are 26 pixels.
  expect([third(0, 33), third(0, 34)]).toEqual([[3], []]);
});

test('lines of ten characters tell the pitch', () => {
  const short = (length: number) => listings(...[1, 2, 3].map((number) => row(number, 'x'.repeat(length), 0)));
  expect([short(10), short(9)]).toEqual([[3], []]);
  const beside = (length: number) => listings(...[1, 2, 3].map((number) => row(number, 'x'.repeat(length), 0, true)));
  expect([beside(10), beside(9)]).toEqual([[3], []]);
});

test('a number of an empty line is a line', () => {
  const empty = [{ ...line('2', 0, 52), quad: box(0, 52, pitch, 20) }];
  const lines = [...row(1, code, 0), ...empty, ...row(3, code, 2), ...row(4, code, 0)];
  const [listing] = numberedLines(linesInFrame(lines, frameOf(lines)));
  expect(listing!.text).toBe(`1 ${code}\n2\n3   ${code}\n4 ${code}`);
});
