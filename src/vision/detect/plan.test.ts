import { describe, expect, test } from 'vitest';
import { firstScale, planDetection, secondScale } from './plan.ts';

describe('planDetection', () => {
  test.each([
    [1600, 1200, 1],
    [800, 1300, 1],
    [10_000, 8000, 0.6],
    [333, 77, 3],
  ])('covers every pixel of a %i × %i page at scale %f once', (width, height, scale) => {
    const plan = planDetection(width, height, scale);
    const seen = new Uint8Array(plan.width * plan.height);
    for (const { keep, x, y, region, width: w, height: h } of plan.tiles) {
      expect(w % 32).toBe(0);
      expect(h % 32).toBe(0);
      expect(region.x + region.width).toBeLessThanOrEqual(width + 1e-6);
      expect(region.y + region.height).toBeLessThanOrEqual(height + 1e-6);
      for (let row = 0; row < keep.height; row++) {
        for (let column = 0; column < keep.width; column++) seen[(y + row) * plan.width + x + column]!++;
      }
    }
    expect(seen.every((count) => count === 1)).toBe(true);
  });

  test('shares an ordinary page between two cores and keeps a single line whole', () => {
    expect(planDetection(1240, 1754, 0.9).tiles).toHaveLength(2);
    expect(planDetection(836, 130, 1.9).tiles).toHaveLength(1);
    expect(planDetection(1600, 500, 1).tiles).toHaveLength(1);
    expect(planDetection(736, 768, 1).tiles.map(({ x }) => x)).toEqual([0, 0]);
  });
});

describe('scales', () => {
  test('enlarges small pictures, never past three times', () => {
    expect(firstScale(400, 400)).toBeCloseTo(736 / 400);
    expect(firstScale(60, 20)).toBe(3);
  });

  test('shows a page at 1600 pixels at most', () => {
    expect(firstScale(3200, 2400)).toBe(0.5);
  });

  test('looks again where text was small, and where the page was shrunk to less than a third', () => {
    expect(secondScale(3200, 2400, 0.5, [8, 8, 9, 30])).toBeCloseTo(1);
    expect(secondScale(3200, 2400, 0.5, [20, 22, 30])).toBeUndefined();
    expect(secondScale(8000, 4000, 0.2, [])).toBe(1);
    expect(secondScale(1600, 1200, 1, [4])).toBeUndefined();
  });
});
