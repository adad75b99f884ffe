import { describe, expect, it } from 'vitest';
import { type Affine, apply, invert } from '../types/affine.ts';
import type { Point } from '../types/quad.ts';
import type { Raster } from '../types/raster.ts';
import { rotate } from './rotate.ts';

/** 3 x 2 pixels with the reds 1 2 3 over 4 5 6. */
const six: Raster = {
  width: 3,
  height: 2,
  data: Uint8Array.from([1, 2, 3, 4, 5, 6].flatMap((red) => [red, red + 10, red + 20])),
  toSource: [1, 0, 0, 1, 0, 0],
};

function reds({ data }: Raster): number[] {
  return [...data].filter((_, i) => i % 3 === 0);
}

/** White with a black square whose corner is at a point. */
function withSquare(width: number, height: number, [x, y]: Point, side: number, toSource: Affine): Raster {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let row = y; row < y + side; row++) data.fill(0, (row * width + x) * 3, (row * width + x + side) * 3);
  return { width, height, data, toSource };
}

/** Centre of what is dark. */
function darkCentre({ width, height, data }: Raster): Point {
  let [x, y, sum] = [0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    const weight = 255 - data[i * 3]!;
    x += weight * ((i % width) + 0.5);
    y += weight * (Math.floor(i / width) + 0.5);
    sum += weight;
  }
  return [x / sum, y / sum];
}

describe('multiples of 90°', () => {
  it.each([
    [0, 3, 2, [1, 2, 3, 4, 5, 6]],
    [90, 2, 3, [4, 1, 5, 2, 6, 3]],
    [180, 3, 2, [6, 5, 4, 3, 2, 1]],
    [270, 2, 3, [3, 6, 2, 5, 1, 4]],
    [-90, 2, 3, [3, 6, 2, 5, 1, 4]],
    [450, 2, 3, [4, 1, 5, 2, 6, 3]],
  ])('%i moves pixels clockwise', (degrees, width, height, expected) => {
    const turned = rotate(six, degrees);
    expect([turned.width, turned.height]).toEqual([width, height]);
    expect(reds(turned)).toEqual(expected);
    expect([...turned.data].every((value, i) => value % 10 === turned.data[i - (i % 3)]! % 10)).toBe(true);
  });

  it.each([0, 90, 180, 270])('%i leads back to the pixel it came from', (degrees) => {
    const turned = rotate(six, degrees);
    for (const [i, red] of reds(turned).entries()) {
      const centre: Point = [(i % turned.width) + 0.5, Math.floor(i / turned.width) + 0.5];
      expect(apply(turned.toSource, centre)).toEqual([((red - 1) % 3) + 0.5, Math.floor((red - 1) / 3) + 0.5]);
    }
  });
});

describe('other angles', () => {
  it.each([1, 7.5, 30, 45, -12, 133, 200, 359])('%d: what is drawn leads back to where it was', (degrees) => {
    // The raster is itself half the size of its source.
    const raster = withSquare(120, 80, [20, 50], 6, [2, 0, 0, 2, 0, 0]);
    const turned = rotate(raster, degrees);
    const [x, y] = apply(turned.toSource, darkCentre(turned));
    expect(x).toBeCloseTo(46, 0);
    expect(y).toBeCloseTo(106, 0);
    expect(Math.hypot(x - 46, y - 106)).toBeLessThan(0.2);
  });

  it.each([5, 45, 170])('%d: the canvas holds every corner, and not more', (degrees) => {
    const { width, height, toSource } = rotate(withSquare(100, 50, [0, 0], 1, [1, 0, 0, 1, 0, 0]), degrees);
    const corners = (
      [
        [0, 0],
        [100, 0],
        [100, 50],
        [0, 50],
      ] as const
    ).map((corner) => apply(invert(toSource), corner));
    for (const [axis, size] of [width, height].entries()) {
      const values = corners.map((corner) => corner[axis]!);
      expect(Math.min(...values)).toBeGreaterThan(-0.01);
      expect(Math.max(...values)).toBeLessThan(size + 0.01);
      expect(size - (Math.max(...values) - Math.min(...values))).toBeLessThan(1);
    }
  });

  it('turns clockwise', () => {
    const [x, y] = darkCentre(rotate(withSquare(100, 100, [80, 47], 6, [1, 0, 0, 1, 0, 0]), 30));
    // Three o'clock goes to four o'clock.
    expect(x).toBeGreaterThan(60);
    expect(y).toBeGreaterThan(75);
  });

  it.each([
    [1, 1],
    [1, 40],
    [40, 1],
  ])('turns %i x %i', (width, height) => {
    const raster: Raster = { ...six, width, height, data: new Uint8Array(width * height * 3).fill(200) };
    for (const degrees of [0.01, 30, 89, 225]) expect(new Set(rotate(raster, degrees).data)).toEqual(new Set([200]));
  });

  it('fills the corners with the colour of the border', () => {
    const data = new Uint8Array(30 * 30 * 3).map((_, i) => [30, 60, 90][i % 3]!);
    const turned = rotate({ width: 30, height: 30, data, toSource: [1, 0, 0, 1, 0, 0] }, 20);
    expect(turned.width).toBeGreaterThan(30);
    expect(turned.data.every((value, i) => value === [30, 60, 90][i % 3])).toBe(true);
  });
});

it.each([90, 20])('writes all of the memory it is given: %i', (degrees) => {
  const shared: Uint8Array[] = [];
  const allocate = (bytes: number) => {
    shared.push(new Uint8Array(new SharedArrayBuffer(bytes)).fill(77));
    return shared[0]!;
  };
  const turned = rotate(six, degrees, allocate);
  expect(turned.data).toBe(shared[0]);
  expect([...turned.data]).toEqual([...rotate(six, degrees).data]);
});
