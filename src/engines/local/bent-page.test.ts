import { expect, test } from 'vitest';
import type { Quad } from '../../types/quad.ts';
import type { Bend } from '../../vision/bend/bend.ts';
import { bentPage } from './bent-page.ts';

/** At x = 200 of the raster, or 400 of the image, everything lies 10 lower than at x = 100. */
const bend: Bend = {
  angle: 0,
  centre: [100, 100],
  unit: 100,
  seen: { left: -1, right: 1, top: -1, bottom: 1 },
  weights: [10, 0, 0, 0, 0, 0],
};
const quad: Quad = [
  [200, 200],
  [400, 200],
  [400, 240],
  [200, 240],
];

test('places and angles are told where they are on the bent page', () => {
  const line = { text: 'word', quad, body: quad, angle: 0, words: [{ text: 'word', quad }] };
  const page = bentPage(
    { lines: [line], tables: [{ quad, cells: [{ row: 0, quad }] }], text: 'word' },
    bend,
    [2, 0, 0, 2, 0, 0],
  );
  const lowered: Quad = [
    [200, 200],
    [400, 220],
    [400, 260],
    [200, 240],
  ];
  const [moved] = page.lines;
  expect(moved!.quad).toEqual(lowered.map(([x, y]) => [x, expect.closeTo(y, 3)]));
  expect(moved!.body).toEqual(moved!.quad);
  expect(moved!.words[0]!.quad).toEqual(moved!.quad);
  expect(moved!.angle).toBeCloseTo(5.7, 1);
  expect(page.tables[0]!.cells[0]).toEqual({ row: 0, quad: moved!.quad });
  expect(page.text).toBe('word');
});

test('a line that stands in several places of the page stays one', () => {
  const line = { text: 'word', quad, angle: 0 };
  const { lines, blocks } = bentPage({ lines: [line], blocks: [{ quad, lines: [line] }] }, bend, [1, 0, 0, 1, 0, 0]);
  expect(blocks[0]!.lines[0]).toBe(lines[0]);
});
