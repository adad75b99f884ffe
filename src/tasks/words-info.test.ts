import { describe, expect, it } from 'vitest';
import type { Point } from '../types/quad.ts';
import { boxPoints, type RotateRect } from './rotate-rect.ts';
import { box, iou, line, page, randoms, tilted } from './test-pages.ts';
import { type Located, wordsInfo } from './words-info.ts';

function corners({ location }: Located): Point[] {
  return [0, 2, 4, 6].map((i) => [location[i]!, location[i + 1]!]);
}

function rectOf({ rotate_rect: [cx = 0, cy = 0, width = 0, height = 0, angle = 0] }: Located): RotateRect {
  return [cx, cy, width, height, angle];
}

describe('wordsInfo', () => {
  it('gives an upright line in the form of the service', () => {
    expect(wordsInfo([page([line('Hello', box(51.4, 146.2, 1346.3, 34.1))])])).toEqual([
      {
        text: 'Hello',
        location: [51, 146, 1398, 146, 1398, 180, 51, 180],
        rotate_rect: [725, 163, 34, 1347, 90],
        confidence: 0.9877,
      },
    ]);
  });

  it('keeps boxes inside the image, both forms alike', () => {
    const [info] = wordsInfo([page([line('edge', box(-12, -7, 120, 40))], { width: 100, height: 200 })]);
    expect(info!.location).toEqual([0, 0, 100, 0, 100, 33, 0, 33]);
    expect(info!.rotate_rect).toEqual([50, 17, 33, 100, 90]);
  });

  it('rounds an angle of almost -90 to 90', () => {
    const [info] = wordsInfo([page([line('flat', tilted([700, 700], 1000, 40, 0.2))])]);
    expect(info!.rotate_rect[4]).toBe(90);
  });

  it('stays within rounding of true rectangles of 20 pixels and more, turned every way', () => {
    const random = randoms(11);
    for (let i = 0; i < 1000; i++) {
      const thickness = 20 + random() * 100;
      const length = thickness * (1 + random() * 15);
      const quad = tilted([2000 + random(), 2000 + random()], length, thickness, random() * 360);
      const [info] = wordsInfo([page([line('x', quad)], { width: 4000, height: 4000 })]);
      // Whole pixels move a corner by half a pixel on each axis.
      corners(info!).forEach(([x, y], k) => {
        expect(Math.hypot(x - quad[k]![0], y - quad[k]![1])).toBeLessThan(Math.SQRT1_2 + 1e-9);
      });
      expect(iou(corners(info!), quad)).toBeGreaterThan(thickness >= 60 ? 0.98 : 0.95);
      // Whole degrees move the ends of a line by up to half a degree of its half diagonal.
      const slack = 2.5 + (Math.PI / 360) * (Math.hypot(length, thickness) / 2);
      for (const [x, y] of boxPoints(rectOf(info!))) {
        const nearest = Math.min(...corners(info!).map((corner) => Math.hypot(x - corner[0], y - corner[1])));
        expect(nearest).toBeLessThan(slack);
      }
    }
  });

  it('is whole numbers only, with no negative zero', () => {
    for (const info of wordsInfo([page([line('x', tilted([30.2, 40.7], 50.5, 21.3, 90))])])) {
      for (const value of [...info.location, ...info.rotate_rect]) {
        expect(Number.isInteger(value)).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
      }
    }
  });

  it('adds the words where the page has them', () => {
    const words = [{ text: 'two', quad: box(10, 10, 40, 20) }];
    const [info] = wordsInfo([page([line('two words', box(10, 10, 100, 20), { words })])]);
    expect(info!.words).toEqual([
      { text: 'two', location: [10, 10, 50, 10, 50, 30, 10, 30], rotate_rect: [30, 20, 20, 40, 90] },
    ]);
  });

  it('tells pages apart only where there are several', () => {
    const lines = [line('x', box(1, 1, 40, 20))];
    const [alone] = wordsInfo([page(lines)]);
    expect(alone).not.toHaveProperty('image');
    const both = wordsInfo([page(lines), page(lines, { image: 1, index: 2 })]);
    expect(both.map(({ image, page: index }) => [image, index])).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });
});
