import { expect, test } from 'vitest';
import { lineHeight } from './crop.ts';
import { stripInk } from './strip-ink.ts';

const width = 200;
const stride = 224;

/** A strip of paper with rectangles of ink: left, top, right, bottom. */
function strip(
  paper: number,
  ink: number,
  ...blocks: readonly (readonly [number, number, number, number])[]
): Float32Array {
  const pixels = new Float32Array(3 * lineHeight * stride).fill(paper);
  for (const [left, top, right, bottom] of blocks) {
    for (let plane = 0; plane < 3; plane++)
      for (let y = top; y < bottom; y++)
        pixels.fill(ink, (plane * lineHeight + y) * stride + left, (plane * lineHeight + y) * stride + right);
  }
  return pixels;
}

const letters = [
  [12, 10, 30, 38],
  [36, 16, 60, 38],
  [120, 10, 180, 44],
] as const;

test.each([
  ['dark on light', 0.9, -0.8],
  ['light on dark', -0.7, 0.1],
  ['pale', 0.6, 0.3],
])('finds the ink, %s', (_, paper, ink) => {
  const found = stripInk(strip(paper, ink, ...letters), 0, width, stride)!;
  expect([found.left, found.right].map((share) => share * width)).toEqual([12, 180]);
  expect([found.top, found.bottom].map((share) => Math.round(share * lineHeight))).toEqual([10, 44]);
});

test('leaves out the tails of the line above and printed rules', () => {
  const found = stripInk(
    strip(0.9, -0.8, ...letters, [40, 0, 48, 3], [0, 46, width, 48], [3, 0, 5, 48]),
    0,
    width,
    stride,
  )!;
  expect(Math.round(found.top * lineHeight)).toBe(10);
  expect(Math.round(found.bottom * lineHeight)).toBe(44);
  expect(found.left * width).toBe(12);
});

test('follows ink beyond the usual margin', () => {
  const found = stripInk(strip(0.9, -0.8, [2, 1, 20, 40], [20, 12, 30, 48], [150, 10, 190, 40]), 0, width, stride)!;
  expect(found.left * width).toBe(2);
  expect(found.top * lineHeight).toBe(1);
  expect(found.bottom * lineHeight).toBe(48);
});

test('sees nothing on empty paper', () => {
  expect(stripInk(strip(0.5, 0.45, ...letters), 0, width, stride)).toBeUndefined();
});
