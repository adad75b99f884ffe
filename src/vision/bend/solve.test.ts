import { expect, test } from 'vitest';
import { solve } from './solve.ts';

test('solves what needs its rows exchanged', () => {
  const matrix = [
    [0, 2, 1],
    [1, 1, 0],
    [3, 0, 1],
  ];
  expect(solve(matrix, [7, 3, 6])).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 9)));
});
