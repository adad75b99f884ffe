import { expect, test } from 'vitest';
import { pageOf } from '../testing/pages.ts';
import { below, downOf, leftOf, onRow, rightOf, shareColumn } from './neighbours.ts';
import { toSegments } from './segment.ts';

type Lines = Parameters<typeof pageOf>[0];
/** Segments of a page of lines 20 high, ten pixels a letter. */
const on = (...lines: Lines) => toSegments([pageOf(lines)]);
const words = (segments: ReturnType<typeof on>) => segments.map(({ text }) => text);

test('lines stand on one row where they share a third of the lower one’s height', () => {
  const share = (top: number, height = 20) => {
    const [a, b] = on(['label', 0, 0], ['value', 100, top, height]);
    return onRow(a!, b!);
  };
  expect([share(13.3), share(13.5)]).toEqual([true, false]);
  expect([share(16, 10), share(17, 10)]).toEqual([true, false]);
  const [a] = on(['label', 0, 0]);
  expect(onRow(a!, a!)).toBe(false);
  const [first, second] = toSegments([pageOf([['one', 0, 0]]), pageOf([['two', 100, 0]])]);
  expect(onRow(first!, second!)).toBe(false);
});

test('to the right stands what has its middle no more than 0.3 text heights before the end, nearest first', () => {
  // The label ends at 50; the value is 60 wide.
  const right = (left: number) => {
    const segments = on(['label', 0, 0], ['values', left, 0], ['more', 300, 4], ['under', 100, 40]);
    return words(rightOf(segments[0]!, segments));
  };
  expect([right(15), right(14)]).toEqual([['values', 'more'], ['more']]);
});

test('to the left stands what has its middle no more than 0.3 text heights behind the beginning, nearest first', () => {
  const left = (at: number) => {
    const segments = on(['label', 200, 0], ['values', at, 0], ['more', 0, 4], ['over', 100, -40]);
    return words(leftOf(segments[0]!, segments));
  };
  expect([left(175), left(176)]).toEqual([['values', 'more'], ['more']]);
});

test('below stands what is in the same column, or begins at most 1.5 text heights beside it', () => {
  const under = (left: number, top = 30, text = 'value') => {
    const segments = on(['label', 100, 0], [text, left, top]);
    return words(below(segments[0]!, segments, 2)).length;
  };
  expect([under(149), under(151), under(71, 30, '7'), under(70, 30, '7')]).toEqual([1, 0, 1, 0]);
  expect([under(51), under(50)]).toEqual([1, 0]);
  // As far as it is told, in text heights.
  expect([under(100, 60), under(100, 61)]).toEqual([1, 0]);
  // Half a text height further down, and on no row with it.
  expect([under(100, 13), under(100, 14)]).toEqual([0, 1]);
});

test('a high line far down is near for its own height', () => {
  const segments = on(['label', 0, 0], ['HIGH', 0, 90, 40], ['low', 0, 90]);
  expect(words(below(segments[0]!, segments, 2))).toEqual(['HIGH']);
});

test('places on a page', () => {
  const [a, b, c] = on(['above', 0, 0], ['below', 40, 90], ['beside', 200, 45]);
  expect([shareColumn(a!, b!), shareColumn(a!, c!)]).toEqual([true, false]);
  expect([downOf(a!), downOf(c!)]).toEqual([0, 45 / 110]);
});
