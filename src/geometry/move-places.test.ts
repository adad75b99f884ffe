import { expect, test } from 'vitest';
import type { Point, Quad } from '../types/quad.ts';
import { movePlaces } from './move-places.ts';

const quad: Quad = [
  [200, 200],
  [400, 200],
  [400, 240],
  [200, 240],
];
/** Lower the further to the right. */
const lower = ([x, y]: Point): Point => [x, y + (x - 200) / 10];

test('every place is moved, and the angle beside one', () => {
  const line = { text: 'word', quad, body: quad, angle: 0, words: [{ text: 'word', quad }] };
  const { lines, tables, text } = movePlaces(
    { lines: [line], tables: [{ quad, cells: [{ row: 0, quad }] }], text: 'word' },
    lower,
  );
  const [moved] = lines;
  expect(moved!.quad).toEqual([
    [200, 200],
    [400, 220],
    [400, 260],
    [200, 240],
  ]);
  expect(moved!.body).toEqual(moved!.quad);
  expect(moved!.words[0]!.quad).toEqual(moved!.quad);
  expect(moved!.angle).toBeCloseTo(5.7, 1);
  expect(tables[0]!.cells[0]).toEqual({ row: 0, quad: moved!.quad });
  expect(text).toBe('word');
});

test('a line that stands in several places of the page stays one', () => {
  const line = { text: 'word', quad, angle: 0 };
  const { lines, blocks } = movePlaces({ lines: [line], blocks: [{ quad, lines: [line] }] }, lower);
  expect(blocks[0]!.lines[0]).toBe(lines[0]);
});
