import { expect, it } from 'vitest';
import { readingSize } from './resize.ts';

it.each([
  ['leaves what lies between', 100, 50, { minPixels: 5000, maxPixels: 5000 }, 100, 50],
  ['leaves what is not too large without bounds', 6000, 4000, {}, 6000, 4000],
  ['reads no more than there may be', 20000, 10000, { maxPixels: 60e6 }, 6928, 3464],
  ['scales down below the most', 6000, 3000, { maxPixels: 8388608 }, 4096, 2048],
  ['scales up to the least', 20, 10, { minPixels: 3072 }, 79, 40],
  ['keeps a thin image a pixel high', 10000, 1, { maxPixels: 100 }, 1000, 1],
  ['lets the most win', 20, 10, { minPixels: 1000, maxPixels: 800 }, 40, 20],
])('%s', (_, width, height, bounds, toWidth, toHeight) => {
  expect(readingSize({ width, height }, bounds)).toEqual({ width: toWidth, height: toHeight });
});
