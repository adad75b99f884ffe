import { describe, expect, it } from 'vitest';
import type { Quad } from '../types/quad.ts';
import { boxPoints, minAreaRect, type RotateRect, textCorners } from './rotate-rect.ts';
import { area, box, iou, randoms, tilted } from './test-pages.ts';

/** A thousand rectangles of 20 pixels and more, turned every way. */
function* rectangles(): Generator<{ length: number; thickness: number; angle: number; quad: Quad }> {
  const random = randoms(7);
  for (let i = 0; i < 1000; i++) {
    const thickness = 20 + random() * 80;
    const length = thickness * (0.2 + random() * 20);
    const angle = random() * 360;
    yield { length, thickness, angle, quad: tilted([random() * 4000, random() * 4000], length, thickness, angle) };
  }
}

/** Area of the rectangle around the points whose sides are turned by so many degrees. */
function areaAt(degrees: number, quad: Quad): number {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return span(quad.map(([x, y]) => x * cos + y * sin)) * span(quad.map(([x, y]) => y * cos - x * sin));
}

function expectClose(actual: Quad, expected: Quad): void {
  actual.flat().forEach((value, i) => {
    expect(value).toBeCloseTo(expected.flat()[i]!, 5);
  });
}

describe('minAreaRect', () => {
  it('names an upright line as the service does: angle 90, its thickness, its length', () => {
    expect(minAreaRect(box(1704, 390, 2610, 285))).toEqual([3009, 532.5, 285, 2610, 90]);
  });

  it.each([
    [-17, 73],
    [1, -89],
    [15, -75],
    [90, 0],
    [-90, 0],
    [180, 90],
    [-150, -60],
  ])('a line that runs at %i degrees has angle %i', (direction, angle) => {
    const [, , width, height, actual] = minAreaRect(tilted([500, 500], 300, 40, direction));
    expect(actual).toBeCloseTo(angle, 6);
    expect(width).toBeCloseTo(40, 6);
    expect(height).toBeCloseTo(300, 6);
  });

  it('keeps a true rectangle, with the angle between -90 and 90', () => {
    for (const { quad, length, thickness } of rectangles()) {
      const rect = minAreaRect(quad);
      const [, , width, height, angle] = rect;
      expect(angle).toBeGreaterThan(-90);
      expect(angle).toBeLessThanOrEqual(90);
      expect(width).toBeCloseTo(thickness, 5);
      expect(height).toBeCloseTo(length, 5);
      expect(iou(boxPoints(rect), quad)).toBeGreaterThan(0.9999);
    }
  });

  it('holds every corner of any quad, and no rectangle turned otherwise is smaller', () => {
    const random = randoms(3);
    for (const { quad } of [...rectangles()].slice(0, 200)) {
      const [a, b, c, d] = quad;
      const skewed: Quad = [a, [b[0] + random() * 15, b[1] - random() * 15], c, [d[0] - random() * 15, d[1]]];
      const points = boxPoints(minAreaRect(skewed));
      expect(area(points)).toBeGreaterThan(0);
      points.forEach(([x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % 4]!;
        for (const corner of skewed) {
          expect((nextX - x) * (corner[1] - y) - (nextY - y) * (corner[0] - x)).toBeGreaterThan(-1e-3);
        }
      });
      for (let degrees = 0; degrees < 90; degrees += 0.25) {
        expect(area(points)).toBeLessThanOrEqual(areaAt(degrees, skewed) + 1e-6);
      }
    }
  });

  it('takes points that all lie on one line or spot', () => {
    expect(minAreaRect(box(5, 6, 10, 0))).toEqual([10, 6, 0, 10, 90]);
    expect(minAreaRect(box(5, 6, 0, 0))).toEqual([5, 6, 0, 0, 90]);
  });
});

describe('boxPoints', () => {
  it("returns OpenCV's corners in its order", () => {
    // cv2.boxPoints(((3009, 532), (285, 2610), 90)) and the two below, from OpenCV 4.
    const cases: readonly (readonly [RotateRect, readonly number[]])[] = [
      [
        [3009, 532, 285, 2610, 90],
        [1704.0, 389.5, 4314.0, 389.5, 4314.0, 674.5, 1704.0, 674.5],
      ],
      [
        [5493, 832, 279, 825, 73],
        [5057.739, 819.199, 5846.69, 577.992, 5928.261, 844.801, 5139.31, 1086.008],
      ],
      [
        [477, 959, 886, 197, -15],
        [74.589, 1168.801, 23.601, 978.513, 879.411, 749.199, 930.399, 939.487],
      ],
    ];
    for (const [rect, corners] of cases) {
      boxPoints(rect)
        .flat()
        .forEach((value, i) => {
          expect(value).toBeCloseTo(corners[i]!, 2);
        });
    }
  });
});

describe('textCorners', () => {
  it('keeps the order of a true rectangle, however it is turned', () => {
    for (const { quad } of rectangles()) expectClose(textCorners(quad), quad);
  });
});
