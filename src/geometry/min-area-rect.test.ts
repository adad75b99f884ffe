import { describe, expect, test } from 'vitest';
import type { Point } from '../types/quad.ts';
import { convexHull, minAreaRect, rectCorners, turnRect } from './min-area-rect.ts';

describe('convexHull', () => {
  test('leaves out inner and collinear points', () => {
    const hull = convexHull([
      [0, 0],
      [2, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 2],
      [2, 4],
    ]);
    expect(hull.map((p) => p.join()).sort()).toEqual(['0,0', '0,4', '4,0', '4,4']);
  });
});

describe('minAreaRect', () => {
  test.each([0, 7, 30, 44, 60, 89, -20, -75])('finds a rectangle turned by %i°', (degrees) => {
    const truth = { cx: 50, cy: -20, width: 120, height: 24, angle: (degrees * Math.PI) / 180 };
    const corners = rectCorners(truth);
    const inside: Point[] = [[50, -20], ...corners];
    const found = turnRect(minAreaRect(inside), truth.angle);
    expect(found.width).toBeCloseTo(120, 6);
    expect(found.height).toBeCloseTo(24, 6);
    expect(found.cx).toBeCloseTo(50, 6);
    expect(found.cy).toBeCloseTo(-20, 6);
    expect(Math.sin(found.angle - truth.angle)).toBeCloseTo(0, 6);
  });

  test('is no larger than the upright box of random points and holds them all', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 50; round++) {
      const points = Array.from({ length: 12 }, (): Point => [random() * 100, random() * 40]);
      const { cx, cy, width, height, angle } = minAreaRect(points);
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      expect(width * height).toBeLessThanOrEqual(
        (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys)) + 1e-6,
      );
      for (const [x, y] of points) {
        const along = (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle);
        const across = (y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle);
        expect(Math.abs(along)).toBeLessThanOrEqual(width / 2 + 1e-6);
        expect(Math.abs(across)).toBeLessThanOrEqual(height / 2 + 1e-6);
      }
    }
  });

  test('takes a single point and refuses none', () => {
    expect(minAreaRect([[3, 4]])).toMatchObject({ cx: 3, cy: 4, width: 0, height: 0 });
    expect(() => minAreaRect([])).toThrow(RangeError);
  });
});

test('turnRect swaps sides to come near a direction and rectCorners starts there', () => {
  const tall = { cx: 10, cy: 50, width: 20, height: 100, angle: 0 };
  const downwards = turnRect(tall, Math.PI / 2);
  expect(downwards).toMatchObject({ width: 100, height: 20 });
  const [first, second] = rectCorners(downwards);
  expect(Math.hypot(first[0] - 20, first[1])).toBeCloseTo(0, 6);
  expect(Math.hypot(second[0] - 20, second[1] - 100)).toBeCloseTo(0, 6);
});
