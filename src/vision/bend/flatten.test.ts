import { expect, test } from 'vitest';
import type { Bend } from '../../types/bend.ts';
import type { Raster } from '../../types/raster.ts';
import { flatten } from './flatten.ts';

test('a line that sags is level afterwards, in a raster as large', () => {
  const [width, height] = [200, 100];
  const bend: Bend = {
    angle: 0,
    centre: [100, 50],
    unit: 100,
    seen: { left: -1, right: 1, top: -1, bottom: 1 },
    weights: [0, -20, 0, 0, 0, 0],
  };
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let x = 0; x < width; x++) {
    const middle = Math.round(60 - 20 * ((x - 100) / 100) ** 2);
    for (let y = middle - 2; y <= middle + 2; y++) data.fill(0, (y * width + x) * 3, (y * width + x) * 3 + 3);
  }
  const raster: Raster = { width, height, data, toSource: [2, 0, 0, 2, 0, 0] };
  const flat = flatten(raster, bend, (bytes) => new Uint8Array(bytes));
  expect(flat).toMatchObject({ width, height, toSource: raster.toSource });
  const darkAt = (x: number) => {
    const rows = Array.from({ length: height }, (_, y) => y).filter((y) => flat.data[(y * width + x) * 3]! < 128);
    return (rows[0]! + rows.at(-1)!) / 2;
  };
  for (const x of [5, 60, 100, 150, 194]) expect(Math.abs(darkAt(x) - 60)).toBeLessThan(1.6);
});
