import { describe, expect, it } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { findRings } from './find-rings.ts';
import { unroll } from './unroll.ts';

/** A white page with what a function says is red ink. */
function page(width: number, height: number, red: (x: number, y: number) => boolean): Raster {
  const data = new Uint8Array(3 * width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (red(x, y)) data.set([210, 40, 40], 3 * (y * width + x));
  return { data, width, height, toSource: [1, 0, 0, 1, 0, 0] };
}

/** A ring around (200, 150) with half axes a and b, and eight square letters inside it but for the lowest eighth. */
const seal = (a: number, b: number) =>
  page(400, 300, (px, py) => {
    const [x, y] = [px - 200, py - 150];
    const depth = Math.min(a, b) * (1 - Math.hypot(x / a, y / b));
    if (depth >= 0 && depth < 4) return true;
    const turn = ((Math.atan2(y / b, x / a) - Math.PI / 2) / (2 * Math.PI) + 2) % 1;
    return depth > 12 && depth < 36 && turn > 0.1 && turn < 0.9 && (turn * 20) % 2 < 1.2;
  });

describe('findRings', () => {
  it.each([
    ['round', 120, 120],
    ['oval', 150, 100],
  ])('finds a %s frame to the pixel', (_, a, b) => {
    const [frame, ...more] = findRings(seal(a, b));
    expect(more).toEqual([]);
    expect(frame!.round).toBe(true);
    const { left, top, right, bottom } = frame!.box;
    for (const [seen, true_] of [
      [left, 200 - a],
      [right, 200 + a],
      [top, 150 - b],
      [bottom, 150 + b],
    ] as const)
      expect(Math.abs(seen - true_)).toBeLessThan(2.5);
  });

  it('finds none in a full disc, in text and on an empty page', () => {
    expect(findRings(page(400, 300, (x, y) => Math.hypot(x - 200, y - 150) < 100))).toEqual([]);
    expect(findRings(page(400, 300, (x, y) => y % 30 < 12 && x % 14 < 8))).toEqual([]);
    expect(findRings(page(400, 300, () => false))).toEqual([]);
  });
});

describe('unroll', () => {
  it.each([
    ['round', 120, 120],
    ['oval', 150, 100],
  ])('lays the letters of a %s seal out, from its lowest point on', (_, a, b) => {
    const shown = seal(a, b);
    const { ink, outer, inner } = unroll(shown, findRings(shown)[0]!)!;
    expect(outer).toBeGreaterThan(0.86);
    expect(inner).toBeLessThan(0.72);
    const letters = ink.filter((share, i) => share > 0.1 && !(ink[i - 1]! > 0.1)).length;
    expect(letters).toBe(8);
    const blank = Math.round(0.08 * ink.length);
    expect(Math.max(...ink.slice(0, blank), ...ink.slice(-blank))).toBeLessThan(0.1);
  });

  it('finds no band in an empty ring', () => {
    const shown = page(400, 300, (x, y) => Math.abs(Math.hypot(x - 200, y - 150) - 100) < 3);
    expect(unroll(shown, { round: true, box: { left: 97, top: 47, right: 303, bottom: 253 } })).toBeUndefined();
  });
});
