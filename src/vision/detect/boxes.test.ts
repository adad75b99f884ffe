import { describe, expect, test } from 'vitest';
import { turnRect } from '../../geometry/min-area-rect.ts';
import { textBoxes } from './boxes.ts';
import { components } from './components.ts';

function drawn(
  width: number,
  height: number,
  ...areas: [x: number, y: number, w: number, h: number, value: number][]
): Uint8Array {
  const map = new Uint8Array(width * height);
  for (const [x, y, w, h, value] of areas) {
    for (let row = y; row < y + h; row++) map.fill(value, row * width + x, row * width + x + w);
  }
  return map;
}

describe('components', () => {
  test('joins runs that touch at a corner and keeps apart what a gap of two pixels separates', () => {
    const map = drawn(40, 20, [2, 2, 6, 4, 200], [8, 6, 6, 4, 200], [20, 2, 4, 4, 200]);
    expect(components(map, 40, 20, 76)).toHaveLength(2);
  });

  test('joins the arms of a U, which meet below', () => {
    const map = drawn(30, 20, [2, 2, 3, 10, 200], [12, 2, 3, 10, 200], [2, 12, 13, 3, 200]);
    const found = components(map, 30, 20, 76);
    expect(found).toHaveLength(1);
    expect(found[0]!.outline.some(([x, y]) => x === 2 && y === 2)).toBe(true);
  });
});

describe('textBoxes', () => {
  test('grows a patch by area · 1.6 / perimeter around its middle', () => {
    const [box] = textBoxes(drawn(200, 60, [40, 20, 100, 10, 250]), 200, 60).boxes;
    const { cx, cy, width, height } = turnRect(box!.rect, 0);
    const grow = (100 * 10 * 1.6) / (2 * (100 + 10));
    expect(cx).toBeCloseTo(90.5, 0);
    expect(cy).toBeCloseTo(25.5, 0);
    expect(width).toBeCloseTo(100 + 2 * grow, 0);
    expect(height).toBeCloseTo(10 + 2 * grow, 0);
    expect(box!.score).toBeGreaterThan(0.85);
  });

  test('leaves out what is faint, weak or tiny', () => {
    expect(textBoxes(drawn(100, 40, [10, 10, 50, 10, 70]), 100, 40).boxes).toEqual([]);
    expect(textBoxes(drawn(100, 40, [10, 10, 50, 10, 100]), 100, 40).boxes).toEqual([]);
    expect(textBoxes(drawn(100, 40, [10, 10, 2, 2, 255]), 100, 40).boxes).toEqual([]);
  });
});
