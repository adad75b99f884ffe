import { expect, test } from 'vitest';
import { pageFeatures } from './features.ts';
import { findTables } from './find-tables.ts';

const page = { width: 100, height: 100, rulings: { level: [], upright: [] } };
const nobody = { run: () => Promise.reject(new Error('not asked')), release: async () => {} };

test('a blank page has no tables, and the network is not asked', async () => {
  expect(await findTables(nobody, { ...page, lines: [] })).toEqual([]);
});

test('lines without width or height, and lines on each other, have features that are numbers', () => {
  const at = { left: 5, top: 5, right: 5, bottom: 5 };
  const { lines, pairs } = pageFeatures({
    ...page,
    lines: [
      { box: at, text: '' },
      { box: at, text: 'x' },
    ],
  });
  expect([...lines, ...pairs].every(Number.isFinite)).toBe(true);
});
