import { expect, test } from 'vitest';
import { placesAlong } from './places.ts';

const reading = (text: string, positions: readonly number[]) => ({ text, confidence: 1, positions });

test('characters meet halfway, the ink begins with the first and ends with the last', () => {
  const places = placesAlong(reading('中ab', [0.2, 0.5, 0.6]))!;
  const all = 0.65 - 0.05;
  expect(places[0]).toBe(0);
  expect(places[1]).toBeCloseTo((0.35 - 0.05) / all);
  expect(places[2]).toBeCloseTo((0.55 - 0.05) / all);
  expect(places[3]).toBe(1);
});

test('a character of two code units has its place twice', () => {
  expect(placesAlong(reading('𠮷野', [0.25, 0.75]))).toEqual([0, 0, 0.5, 1]);
});

test('nothing is known of one character, or of a line that is turned round', () => {
  expect(placesAlong(reading('中', [0.5]))).toBeUndefined();
  expect(placesAlong(reading('שלום', [0.1, 0.3, 0.5, 0.7]))).toBeUndefined();
  expect(placesAlong(reading('abc', [0.1]))).toBeUndefined();
});
