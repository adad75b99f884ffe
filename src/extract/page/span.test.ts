import { expect, test } from 'vitest';
import { line, pageOf } from '../testing/pages.ts';
import { toSegments } from './segment.ts';
import { quadOf } from './span.ts';

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
