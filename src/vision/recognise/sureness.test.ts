import { expect, test } from 'vitest';
import { sureness } from './sureness.ts';

const of = (joint: number) => sureness({ joint, confidence: 1 });

test('rises from 0 to nearly 1', () => {
  const said = Array.from({ length: 101 }, (_, i) => of(i / 100));
  expect(said[0]).toBe(0);
  expect(said[100]).toBeCloseTo(0.98);
  for (let i = 1; i < said.length; i++) expect(said[i]).toBeGreaterThan(said[i - 1]!);
});

test('one doubtful letter makes a line doubtful', () => {
  expect(of(0.5)).toBeCloseTo(0.5);
  expect(of(0.96)).toBeLessThan(0.9);
  expect(of(0.97)).toBeGreaterThanOrEqual(0.9);
});

test('a line without probabilities of its characters keeps its confidence', () => {
  expect(sureness({ confidence: 0.7 })).toBe(0.7);
});
