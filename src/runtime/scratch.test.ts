import { expect, test } from 'vitest';
import { createScratch } from './scratch.ts';

test('gives the same memory for what fits', () => {
  const scratch = createScratch(100);
  const first = scratch.take(80);
  expect(scratch.take(40).buffer).toBe(first.buffer);
  expect(scratch.take(40)).toHaveLength(40);
});

test('grows, but keeps nothing larger than it may', () => {
  const scratch = createScratch(100);
  scratch.take(10);
  const grown = scratch.take(100);
  expect(scratch.take(200)).toHaveLength(200);
  expect(scratch.take(100).buffer).toBe(grown.buffer);
});
