import { expect, test } from 'vitest';
import { mean, median, quantile, weightedMedian } from './statistics.ts';

test('of two middle values the larger; of none, 0', () => {
  expect(median([4, 1, 3, 2])).toBe(3);
  expect(median([])).toBe(0);
  expect(mean([])).toBe(0);
  expect(quantile([5, 1, 4, 2, 3], 0.2)).toBe(2);
  expect(quantile([5, 1, 4, 2, 3], 0)).toBe(1);
});

test('a heavy item draws the middle to itself', () => {
  const items = [
    { at: 3, weight: 1 },
    { at: 1, weight: 1 },
    { at: 2, weight: 5 },
    { at: 9, weight: 2 },
  ];
  const of = (list: typeof items) =>
    weightedMedian(
      list,
      ({ at }) => at,
      ({ weight }) => weight,
    )?.at;
  expect(of(items)).toBe(2);
  expect(of(items.slice(0, 2))).toBe(1);
  expect(of([])).toBeUndefined();
});
