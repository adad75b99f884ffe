import { expect, test } from 'vitest';
import { clusters } from './clusters.ts';

const near = (a: number, b: number) => (Math.abs(a - b) < 5 ? 0.9 : 0.1);
const groups = (members: number[], chance: (a: number, b: number) => number | undefined) =>
  clusters(members, chance).map((group) => [...group].sort((a, b) => a - b));

test('joins what belongs together by the mean of all pairs', () => {
  expect(groups([1, 20, 3, 22, 40], near)).toEqual([[1, 3], [20, 22], [40]]);
  expect(groups([], near)).toEqual([]);
  // One sure pair between two groups is not enough.
  const bridge = (a: number, b: number) => (a * b === 60 ? 0.8 : near(a, b));
  expect(groups([1, 2, 3, 20, 21, 22], bridge)).toEqual([
    [1, 2, 3],
    [20, 21, 22],
  ]);
});

test('pairs of which nothing is known neither join nor part', () => {
  const inWindow = (a: number, b: number) => (Math.abs(a - b) > 2 ? undefined : 0.9);
  expect(groups([1, 2, 3, 4, 5, 6], inWindow)).toEqual([[1, 2, 3, 4, 5, 6]]);
});
