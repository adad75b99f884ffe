import { expect, test } from 'vitest';
import { characterEdges } from './character-edges.ts';

test('edges lie between the middles; both code units of a character begin where it begins', () => {
  expect(characterEdges('abc', [0.1, 0.5, 0.9])).toEqual([0, 0.3, 0.7, 1]);
  expect(characterEdges('𠮷野', [0.25, 0.75])).toEqual([0, 0, 0.5, 1]);
});
