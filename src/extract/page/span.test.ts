import { expect, test } from 'vitest';
import { line, pageOf } from '../testing/pages.ts';
import { toSegments } from './segment.ts';
import { goingOn, joinSpans, quadOf, readableOf, textOf, trim, whole } from './span.ts';

const text = '票价 ¥41.5';
const lefts = (quad: readonly (readonly [number, number])[]) => quad.map(([x]) => x);

test('a part of a line lies where its characters were seen', () => {
  const middles = [0.15, 0.45, 0.62, 0.68, 0.72, 0.8, 0.84, 0.92];
  const page = { ...pageOf([]), lines: [{ ...line(text, 100, 100, 20), middles }] };
  const [segment] = toSegments([page]);
  const width = segment!.right - segment!.left;
  expect(lefts(quadOf({ segment: segment!, start: 3, end: 8 }))[0]).toBeCloseTo(100 + 0.65 * width);
  expect(lefts(quadOf({ segment: segment!, start: 3, end: 8 }))[1]).toBeCloseTo(100 + width);
});

test('else where characters of their widths would stand', () => {
  const [segment] = toSegments([pageOf([[text, 100, 100]])]);
  const [left, right] = lefts(quadOf({ segment: segment!, start: 0, end: 2 }));
  expect(left).toBe(100);
  expect(right! - left!).toBeCloseTo(((segment!.right - segment!.left) * 4) / 10);
});

test('separators around a part are none of it, a point before digits is', () => {
  const trimmed = (value: string) => {
    const [segment] = toSegments([pageOf([[value, 0, 0]])]);
    const { start, end } = trim(whole(segment!));
    return value.slice(start, end);
  };
  expect(['= 41.5;', ': .50', '. May', '...5', '• tea', '*', 'p.'].map(trimmed)).toEqual([
    '41.5',
    '.50',
    'May',
    '.5',
    'tea',
    '',
    'p.',
  ]);
});

test('parts are joined with spaces, not inside scripts without them', () => {
  const joined = (...values: string[]) =>
    joinSpans(toSegments([pageOf(values.map((value, i) => [value, 0, 40 * i]))]).map(whole));
  expect([joined('a', 'b'), joined('中', '文'), joined('中', 'b'), joined('12')]).toEqual([
    'a b',
    '中文',
    '中 b',
    '12',
  ]);
});

test('a text goes on behind the comma at its end', () => {
  const goes = (value: string, end: number) => {
    const [segment] = toSegments([pageOf([[value, 0, 0]])]);
    return textOf(goingOn({ segment: segment!, start: 0, end }));
  };
  expect([goes('wool, ', 4), goes('wool;', 4), goes('wool, red', 4), goes('wool', 4)]).toEqual([
    'wool,',
    'wool;',
    'wool',
    'wool',
  ]);
});

test('characters that could not be told are ?', () => {
  const page = { ...pageOf([]), lines: [{ ...line('a𠮷bcd', 0, 0), doubtful: [1, 4] }] };
  const [segment] = toSegments([page]);
  expect(readableOf(whole(segment!))).toBe('a?b?d');
  expect(readableOf({ segment: segment!, start: 1, end: 4 })).toBe('?b');
});
