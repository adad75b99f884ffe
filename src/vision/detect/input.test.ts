import { describe, expect, test } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { detectorInput } from './input.ts';

function raster(width: number, height: number, colour: (x: number, y: number) => [number, number, number]): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 3);
  }
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}

const value = (normalised: number) => (normalised + 1) * 127.5;

describe('detectorInput', () => {
  test('at its own size gives every pixel as it is, planes in the order blue, green, red', () => {
    const out = detectorInput(
      raster(64, 32, (x, y) => [x, y, 200]),
      { x: 0, y: 0, width: 64, height: 32 },
      64,
      32,
    );
    const at = 5 * 64 + 7;
    expect(value(out[at]!)).toBeCloseTo(200, 3);
    expect(value(out[64 * 32 + at]!)).toBeCloseTo(5, 3);
    expect(value(out[2 * 64 * 32 + at]!)).toBeCloseTo(7, 3);
  });

  test('takes the region that was asked for', () => {
    const out = detectorInput(
      raster(100, 100, (x, y) => [x, y, 0]),
      { x: 40, y: 30, width: 32, height: 32 },
      32,
      32,
    );
    expect(value(out[2 * 32 * 32]!)).toBeCloseTo(40, 3);
    expect(value(out[32 * 32]!)).toBeCloseTo(30, 3);
  });

  test('scaling down keeps the mean of a fine pattern, scaling up a slope', () => {
    const checks = raster(128, 128, (x, y) => ((x + y) % 2 ? [255, 255, 255] : [0, 0, 0]));
    const small = detectorInput(checks, { x: 0, y: 0, width: 128, height: 128 }, 32, 32);
    expect(value(small[16 * 32 + 16]!)).toBeCloseTo(127.5, 0);
    const slope = raster(32, 32, (x) => [x * 4, 0, 0]);
    const large = detectorInput(slope, { x: 0, y: 0, width: 32, height: 32 }, 64, 64);
    const row = 2 * 64 * 64 + 32 * 64;
    expect(value(large[row + 21]!) - value(large[row + 20]!)).toBeCloseTo(2, 3);
  });
});
