import { expect, test } from 'vitest';
import { frameOf, linesInFrame } from '../frame.ts';
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
