import { expect, it } from 'vitest';
import { flatten } from './flatten.ts';

const size = 40;

/** Strokes of three pixels, each of the next grey in turn, on a sheet. */
function sheet(greys: readonly number[], paper: readonly [grey: number, alpha: number]): Uint8Array {
  const rgba = new Uint8Array(size * size * 4);
  for (let i = 0; i < size * size; i++) {
    const column = Math.floor((i % size) / 4);
    const ink = i % 4 !== 0 && column > 0;
    const grey = ink ? greys[column % greys.length]! : paper[0];
    rgba.set([grey, grey, grey, ink ? 255 : paper[1]], i * 4);
  }
  return rgba;
}

function greysOf(rgba: Uint8Array): Set<number> {
  const out = new Uint8Array(size * size * 3).fill(77);
  flatten(rgba, size, out);
  return new Set(out);
}

it.each([
  ['black ink on a clear sheet is put on white', [0], [0, 0], [0, 255]],
  ['white ink on a clear sheet is put on dark', [255], [255, 0], [24, 255]],
  ['light grey ink on a clear sheet is put on dark', [230], [0, 0], [24, 230]],
  ['light and dark ink on a clear sheet is put on grey', [0, 255], [0, 0], [0, 128, 255]],
  ['mid-grey ink on a clear sheet is put on white', [128], [0, 0], [128, 255]],
  ['an opaque image stays as it is', [0, 255], [200, 255], [0, 200, 255]],
  ['a sheet that is half clear is mixed with white', [0], [0, 127], [0, 128]],
] as const)('%s', (_, ink, paper, expected) => {
  expect(greysOf(sheet(ink, paper))).toEqual(new Set(expected));
});

it('an empty sheet is white', () => {
  expect(greysOf(new Uint8Array(size * size * 4))).toEqual(new Set([255]));
});
