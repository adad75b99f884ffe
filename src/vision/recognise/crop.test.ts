import { describe, expect, test } from 'vitest';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { lineHeight, stripWidth, writeStrip } from './crop.ts';

/** Red grows to the right, green downwards, blue is constant. */
function gradient(width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([x, y, 7], (y * width + x) * 3);
  }
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}

function strip(
  raster: Raster,
  quad: Quad,
): { width: number; red: (x: number, y: number) => number; green: (x: number, y: number) => number; blue: number } {
  const width = stripWidth(quad);
  const out = new Float32Array(3 * lineHeight * width);
  writeStrip(raster, quad, width, out, 0, width);
  const value = (plane: number) => (x: number, y: number) =>
    (out[plane * lineHeight * width + y * width + x]! + 1) * 127.5;
  return { width, blue: value(0)(3, 3), green: value(1), red: value(2) };
}

describe('writeStrip', () => {
  const raster = gradient(200, 120);

  test('keeps an upright quad of the model’s height pixel for pixel, in the order blue, green, red', () => {
    const { width, red, green, blue } = strip(raster, [
      [20, 30],
      [120, 30],
      [120, 78],
      [20, 78],
    ]);
    expect(width).toBe(100);
    expect(blue).toBeCloseTo(7, 3);
    expect(red(0, 0)).toBeCloseTo(20, 3);
    expect(red(99, 47)).toBeCloseTo(119, 3);
    expect(green(50, 10)).toBeCloseTo(40, 3);
  });

  test('turns a quad upright', () => {
    const { width, red, green } = strip(raster, [
      [148, 10],
      [148, 106],
      [100, 106],
      [100, 10],
    ]);
    expect(width).toBe(96);
    expect(green(0, 0)).toBeCloseTo(10, 3);
    expect(green(95, 0)).toBeCloseTo(105, 3);
    expect(red(0, 0)).toBeCloseTo(147, 3);
  });

  test('averages what it scales down', () => {
    const { red } = strip(raster, [
      [0, 0],
      [200, 0],
      [200, 96],
      [0, 96],
    ]);
    expect(red(10, 10)).toBeCloseTo(20.5, 3);
  });

  test.each([48, 20, 150])('a level line %i pixels high is cut as one that is turned by a hair', (height) => {
    const quad = (lift: number): Quad => [
      [10.3, -4 + lift],
      [170.3, -4],
      [170.3, height - 4],
      [10.3, height - 4 + lift],
    ];
    const [level, turned] = [strip(raster, quad(0)), strip(raster, quad(0.01))];
    expect(level.width).toBe(turned.width);
    for (const [x, y] of [
      [0, 0],
      [level.width - 1, 47],
      [level.width >> 1, 20],
    ] as const) {
      expect(level.red(x, y)).toBeCloseTo(turned.red(x, y), 1);
      expect(level.green(x, y)).toBeCloseTo(turned.green(x, y), 1);
    }
  });
});
