import { expect, it } from 'vitest';
import { hitGrid } from './hit-grid.ts';

const mark = (id: string, place: number[]) => ({ id, place, confidence: 1, text: '' });

it('finds the smallest of the marks at a point', () => {
  const grid = hitGrid([
    mark('block', [0, 0, 500, 0, 500, 500, 0, 500]),
    mark('line', [100, 100, 300, 100, 300, 130, 100, 130]),
  ]);
  expect(grid.at(200, 110)?.id).toBe('line');
  expect(grid.at(200, 300)?.id).toBe('block');
  expect(grid.at(600, 300)).toBeUndefined();
});

it('looks at the shape of a turned box, not at its bounds', () => {
  const grid = hitGrid([mark('tilted', [100, 0, 200, 100, 180, 120, 80, 20])]);
  expect(grid.at(140, 50)?.id).toBe('tilted');
  expect(grid.at(190, 10)).toBeUndefined();
});

it('finds a mark whichever way round its corners are named', () => {
  expect(hitGrid([mark('a', [0, 20, 20, 20, 20, 0, 0, 0])]).at(10, 10)?.id).toBe('a');
});
