import { expect, test } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { findCheckboxes } from './find-checkboxes.ts';

function paper(width: number, height: number): Raster {
  return { data: new Uint8Array(width * height * 3).fill(255), width, height, toSource: [1, 0, 0, 1, 0, 0] };
}

function dot({ data, width }: Raster, x: number, y: number): void {
  for (let i = 0; i < 3; i++) data[(y * width + x) * 3 + i] = 20;
}

function bar(raster: Raster, x: number, y: number, width: number, height: number): void {
  for (let dy = 0; dy < height; dy++) for (let dx = 0; dx < width; dx++) dot(raster, x + dx, y + dy);
}

function box(raster: Raster, x: number, y: number, side: number, line = 2): void {
  bar(raster, x, y, side, line);
  bar(raster, x, y + side - line, side, line);
  bar(raster, x, y, line, side);
  bar(raster, x + side - line, y, line, side);
}

test('an empty box is empty, a checked one is checked, even where the tick reaches over its sides', () => {
  const raster = paper(200, 60);
  box(raster, 10, 15, 22);
  box(raster, 80, 15, 22);
  for (let k = 0; k < 28; k++) bar(raster, 86 + k, 34 - k, 3, 2);
  box(raster, 150, 15, 22);
  for (let k = 4; k < 18; k++) {
    bar(raster, 150 + k, 15 + k, 2, 2);
    bar(raster, 150 + k, 36 - k, 2, 2);
  }
  const found = findCheckboxes(raster, 24).sort((a, b) => a.x - b.x);
  expect(found.map(({ x, checked }) => [Math.round(x / 10), checked])).toEqual([
    [1, false],
    [8, true],
    [15, true],
  ]);
});

test('letters, filled squares and cells of a table are no boxes to tick', () => {
  const raster = paper(300, 120);
  // An H, a U, a filled square, a cell of 80 pixels.
  bar(raster, 10, 20, 3, 24);
  bar(raster, 28, 20, 3, 24);
  bar(raster, 10, 31, 20, 3);
  bar(raster, 50, 20, 3, 24);
  bar(raster, 68, 20, 3, 24);
  bar(raster, 50, 41, 20, 3);
  bar(raster, 100, 20, 22, 22);
  box(raster, 150, 20, 80);
  expect(findCheckboxes(raster, 24)).toEqual([]);
});
