import { expect, test } from 'vitest';
import { identity } from '../../types/affine.ts';
import { findDrawings } from './find-drawings.ts';

/** White, 400 × 300 pixels, with dark boxes: left, top, width, height. */
function page(boxes: readonly (readonly [number, number, number, number])[], paper = (_: number) => 255) {
  const [width, height] = [400, 300];
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data.fill(paper(i), 3 * i, 3 * i + 3);
  for (const [left, top, w, h] of boxes)
    for (let y = top; y < top + h; y++) data.fill(60, 3 * (y * width + left), 3 * (y * width + left + w));
  return { width, height, data, toSource: identity };
}
const em = 16;

test('bars on one axis are one drawing', () => {
  const bars = page([
    [100, 80, 30, 120],
    [160, 120, 30, 80],
    [90, 200, 140, 1],
  ]);
  const [drawing, ...others] = findDrawings(bars, em, []);
  expect(others).toEqual([]);
  expect(drawing).toMatchObject({ box: { left: 88, top: 80, right: 232, bottom: 204 } });
  expect(drawing!.ink).toBeGreaterThan(0.3);
});

test('a frame, a rule and text are none', () => {
  const frame = [
    [50, 50, 300, 2],
    [50, 200, 300, 2],
    [50, 50, 2, 150],
    [348, 50, 2, 152],
  ] as const;
  const text = { x: 70, y: 100, width: 200, height: 16 };
  expect(findDrawings(page([...frame, [70, 100, 200, 16]]), em, [text])).toEqual([]);
});

test('a bar between a label and its number is one, though both were read as one line', () => {
  const line = { x: 20, y: 100, width: 300, height: 16 };
  expect(findDrawings(page([[80, 96, 200, 24]]), em, [line])).toHaveLength(1);
});

test('where no colour is that of the paper, nothing is told', () => {
  expect(
    findDrawings(
      page([[100, 80, 100, 100]], (i) => (i * 37) % 256),
      em,
      [],
    ),
  ).toEqual([]);
});
