import { describe, expect, test } from 'vitest';
import type { Raster } from '../types/raster.ts';
import { scalePlanes, type Taps } from './scale-planes.ts';

/** A picture without any pattern that a mistake could hide in. */
function noise(width: number, height: number): Raster {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255);
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}

/** `count` taps from every `step`-th pixel, unlike each other, with the sum 1. */
function taps(targets: number, count: number, step: number): Taps {
  const index = Int32Array.from({ length: targets * count }, (_, i) => Math.floor(i / count) * step + (i % count));
  const shares = Array.from({ length: count }, (_, k) => (k + 1) / ((count * (count + 1)) / 2));
  return { count, index, weight: Float32Array.from(index, (_, i) => shares[i % count]!) };
}

function expected(raster: Raster, columns: Taps, rows: Taps, x: number, y: number, channel: number): number {
  let sum = 0;
  for (let r = 0; r < rows.count; r++) {
    for (let c = 0; c < columns.count; c++) {
      const [sx, sy] = [columns.index[x * columns.count + c]!, rows.index[y * rows.count + r]!];
      const share = columns.weight[x * columns.count + c]! * rows.weight[y * rows.count + r]!;
      sum += share * raster.data[(sy * raster.width + sx) * 3 + channel]!;
    }
  }
  return sum / 127.5 - 1;
}

describe('scalePlanes', () => {
  test.each([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
  ])('mixes %i taps a pixel, %i pixels apart, into planes blue, green, red', (count, step) => {
    const raster = noise(40, 40);
    const [columns, rows] = [taps(12, count, step), taps(10, count, step)];
    const [offset, stride, plane] = [5, 16, 200];
    const out = new Float32Array(offset + 3 * plane).fill(9);
    scalePlanes(raster, columns, rows, { out, offset, stride, plane });
    for (let channel = 0; channel < 3; channel++) {
      for (let y = 0; y < 10; y++) {
        for (let x = 0; x < 12; x++) {
          const found = out[offset + (2 - channel) * plane + y * stride + x]!;
          expect(found).toBeCloseTo(expected(raster, columns, rows, x, y, channel), 5);
        }
      }
    }
    expect([out[0], out[offset + 12], out[offset + plane - 1]]).toEqual([9, 9, 9]);
  });

  test('rows that are read backwards, as on a page that lies on its head', () => {
    const raster = noise(20, 30);
    const rows = taps(10, 2, 2);
    const backwards: Taps = { ...rows, index: rows.index.map((y) => 29 - y) };
    const out = new Float32Array(3 * 100);
    const columns = taps(10, 2, 1);
    scalePlanes(raster, columns, backwards, { out, offset: 0, stride: 10, plane: 100 });
    expect(out[2 * 100 + 93]).toBeCloseTo(expected(raster, columns, backwards, 3, 9, 0), 5);
  });
});
