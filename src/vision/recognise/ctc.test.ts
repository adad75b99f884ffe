import { expect, test } from 'vitest';
import { decodeCtc } from './ctc.ts';
import { toWords } from './words.ts';

const characters = ['a', 'b', ' ', '中'];

test('drops blanks and repeats, keeps doubled letters that a blank separates', () => {
  const classes = [0, 1, 1, 0, 1, 2, 2, 0, 4];
  const reading = decodeCtc(
    classes,
    classes.map(() => 0.5),
    characters,
    0,
    classes.length,
    classes.length,
  );
  expect(reading.text).toBe('aab中');
  expect(reading.confidence).toBe(0.5);
  expect(reading.positions).toEqual([1.5, 4.5, 5.5, 8.5].map((t) => t / 9));
});

test('reads one line of a batch and measures places on the line, not on its padding', () => {
  const reading = decodeCtc([9, 9, 1, 0, 0, 0], [0, 0, 0.8, 1, 1, 1], characters, 2, 4, 2);
  expect(reading).toEqual({ text: 'a', confidence: 0.8, positions: [0.25], joint: 0.8, probabilities: [0.8] });
});

test('all characters are right as likely as their surest steps are together', () => {
  const { joint, probabilities } = decodeCtc([1, 1, 0, 2], [0.5, 0.8, 1, 0.5], characters, 0, 4, 4);
  expect(joint).toBeCloseTo(0.4);
  expect(probabilities).toEqual([0.8, 0.5]);
});

test('an empty line has no confidence', () => {
  expect(decodeCtc([0, 0], [1, 1], characters, 0, 2, 2)).toEqual({
    text: '',
    confidence: 0,
    positions: [],
    joint: 0,
    probabilities: [],
  });
});

test('words share the line’s quad at the spaces', () => {
  const quad = [
    [0, 0],
    [100, 0],
    [100, 20],
    [0, 20],
  ] as const;
  const words = toWords({ text: 'ab a', confidence: 1, positions: [0.1, 0.3, 0.5, 0.8] }, quad);
  expect(words.map(({ text }) => text)).toEqual(['ab', 'a']);
  expect(words[0]!.quad[1][0]).toBeCloseTo(40);
  expect(words[1]!.quad[0][0]).toBeCloseTo(65);
  expect(words[1]!.quad[1][0]).toBe(100);
});
