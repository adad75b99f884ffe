import { expect, test } from 'vitest';
import type { Reading } from './ctc.ts';
import { doubtfulPlaces } from './doubtful.ts';

const reading = (text: string, probabilities: readonly number[]): Reading => ({
  text,
  confidence: 0.9,
  positions: probabilities.map(() => 0),
  probabilities,
});

test('letters and digits of a low probability are doubtful, points and spaces are not', () => {
  expect(doubtfulPlaces(reading('a.b 1', [0.9, 0.1, 0.2, 0.1, 0.34]))).toEqual([2, 4]);
  expect(doubtfulPlaces(reading('ab', [0.36, 1]))).toEqual([]);
});

test('a place counts code units, as the text does', () => {
  expect(doubtfulPlaces(reading('𠮷野', [1, 0.2]))).toEqual([2]);
});

test('nothing is said where characters and probabilities do not match, or the line is turned round', () => {
  expect(doubtfulPlaces(reading('abc', [0.1]))).toEqual([]);
  expect(doubtfulPlaces(reading('שלום', [0.1, 1, 1, 1]))).toEqual([]);
  expect(doubtfulPlaces({ text: 'a', confidence: 0.1, positions: [0] })).toEqual([]);
});
