import { expect, test } from 'vitest';
import { middlesAlong } from './middles.ts';

const reading = (text: string, positions: number[]) => ({ text, positions, confidence: 1 });

test('middles lie between where the first character begins and where the last one ends', () => {
  const middles = middlesAlong(reading('中ab', [0.2, 0.5, 0.6]))!;
  const [start, all] = [0.05, 0.65 - 0.05];
  expect(middles[0]).toBeCloseTo((0.2 - start) / all);
  expect(middles[1]).toBeCloseTo((0.5 - start) / all);
  expect(middles[2]).toBeCloseTo((0.6 - start) / all);
});

test('a line of one character, one from right to left, and one that does not say enough have none', () => {
  expect(middlesAlong(reading('中', [0.5]))).toBeUndefined();
  expect(middlesAlong(reading('שלום', [0.1, 0.3, 0.5, 0.7]))).toBeUndefined();
  expect(middlesAlong(reading('abc', [0.1]))).toBeUndefined();
});
