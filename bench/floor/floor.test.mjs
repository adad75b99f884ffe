import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTruth } from '../../src/golden/truth.ts';
import { table } from '../lib/table.mjs';
import { scoreFields, scoresOf } from './score.mjs';

test('no score of the recorded pages falls under its floor', async () => {
  const floor = JSON.parse(readFileSync(new URL('floor.json', import.meta.url), 'utf8'));
  const scores = scoresOf(await withTruth());
  console.log(table([['', 'score', 'floor'], ...Object.keys(scores).map((name) => [name, scores[name], floor[name]])]));
  const under = Object.keys(scores).filter((name) => !(scores[name] >= floor[name]));
  expect(under).toEqual([]);
}, 120_000);

test('a value is right in any of its forms, and what is told too much counts', () => {
  expect(scoreFields({ a: ['1.00', '$1.00'], b: '', c: 'X' }, { a: '$1.00', b: 'y', c: null })).toEqual({
    ...{ wanted: 2, told: 2, right: 1 },
  });
});
