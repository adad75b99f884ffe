import { expect, test } from 'vitest';
import { frameOf } from '../frame.ts';
import { box, region } from './test-pages.ts';
import { type Vote, voteFor, votesOf } from './votes.ts';

const line = { left: 0, right: 100, top: 0, bottom: 20 };
const vote = (kind: Vote['kind'], score: number, right: number, bottom = 20): Vote => ({
  ...{ kind, score },
  area: { left: 0, top: 0, right, bottom },
});
const kindOf = (...votes: Vote[]) => voteFor(line, votes)?.kind;

test('figures and tables have no vote', () => {
  const regions = (['figure', 'table', 'title'] as const).map((kind) => region(kind, box(0, 0, 100, 20)));
  expect(votesOf(regions, frameOf([])).map(({ kind }) => kind)).toEqual(['title']);
});

test('0.6 of a line lie in the region that votes for it', () => {
  expect(kindOf(vote('title', 0.9, 60))).toBe('title');
  expect(kindOf(vote('title', 0.9, 59))).toBeUndefined();
});

test('the surer region counts, the smaller one where both are nearly as sure', () => {
  expect(kindOf(vote('title', 0.7, 100), vote('text', 0.86, 100, 300))).toBe('text');
  expect(kindOf(vote('title', 0.7, 100), vote('text', 0.84, 100, 300))).toBe('title');
  expect(kindOf(vote('text', 0.84, 100, 300), vote('title', 0.7, 100))).toBe('title');
  expect(kindOf(vote('text', 0.86, 100, 300), vote('title', 0.7, 100))).toBe('text');
});
