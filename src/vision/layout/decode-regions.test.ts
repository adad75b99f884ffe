import { describe, expect, test } from 'vitest';
import { regionKinds } from '../../types/layout-region.ts';
import { decodeRegions, type LayoutGrid } from './decode-regions.ts';
import { layoutHeight, layoutWidth } from './layout-input.ts';

const bins = 8;

/** A grid in which nothing is seen but what is put at places. */
function gridOf(
  stride: number,
  seen: readonly {
    x: number;
    y: number;
    kind: (typeof regionKinds)[number];
    score: number;
    reach: readonly number[];
  }[],
): LayoutGrid {
  const columns = Math.ceil(layoutWidth / stride);
  const places = columns * Math.ceil(layoutHeight / stride);
  const scores = new Float32Array(places * regionKinds.length);
  const distances = new Float32Array(places * 4 * bins);
  for (const { x, y, kind, score, reach } of seen) {
    const place = y * columns + x;
    scores[place * regionKinds.length + regionKinds.indexOf(kind)] = score;
    reach.forEach((distance, side) => {
      distances[(place * 4 + side) * bins + distance] = 100;
    });
  }
  return { stride, scores, distances };
}

describe('decodeRegions', () => {
  test('a box reaches as far from its place as its distances say, scaled to the page', () => {
    const grid = gridOf(32, [{ x: 5, y: 10, kind: 'table', score: 0.9, reach: [1, 2, 3, 4] }]);
    const [found, ...more] = decodeRegions([grid], 2 * layoutWidth, layoutHeight);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'table' });
    expect(found!.score).toBeCloseTo(0.9);
    const [x, y] = [5.5 * 32, 10.5 * 32];
    expect([found!.box.left, found!.box.top, found!.box.right, found!.box.bottom].map(Math.round)).toEqual([
      2 * (x - 32),
      y - 64,
      2 * (x + 96),
      y + 128,
    ]);
  });

  test('of two of one class in one place the surer one stays, of two classes both', () => {
    const same = { x: 5, y: 10, reach: [2, 2, 2, 2] };
    const found = decodeRegions(
      [
        gridOf(32, [
          { ...same, kind: 'text', score: 0.6 },
          { ...same, kind: 'title', score: 0.5 },
        ]),
        gridOf(16, [{ x: 10, y: 21, kind: 'text', score: 0.8, reach: [4, 4, 4, 4] }]),
      ],
      layoutWidth,
      layoutHeight,
    );
    expect(found.map(({ kind, score }) => [kind, Math.round(10 * score) / 10])).toEqual([
      ['text', 0.8],
      ['title', 0.5],
    ]);
  });

  test('boxes end at the page, and doubtful ones are left out', () => {
    const found = decodeRegions(
      [
        gridOf(64, [
          { x: 0, y: 0, kind: 'figure', score: 0.9, reach: [7, 7, 7, 7] },
          { x: 5, y: 5, kind: 'figure', score: 0.2, reach: [1, 1, 1, 1] },
        ]),
      ],
      layoutWidth,
      layoutHeight,
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.box.left).toBe(0);
    expect(found[0]!.box.top).toBe(0);
  });
});
