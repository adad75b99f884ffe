import { expect, test } from 'vitest';
import { textBoxes } from './boxes.ts';

const [width, height] = [400, 60];

/** A line of text 300 pixels long and 8 high, and a spur on each side of it. */
function mapWithSpurs(length: number): Uint8Array {
  const map = new Uint8Array(width * height);
  const fill = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y++) map.fill(230, y * width + left, y * width + right);
  };
  fill(40, 26, 40 + length, 34);
  fill(60, 20, 66, 26);
  fill(80, 34, 86, 44);
  return map;
}

test('a long line is found although something sticks out of it', () => {
  const { boxes } = textBoxes(mapWithSpurs(300), width, height);
  expect(boxes).toHaveLength(1);
  const [{ rect, score }] = boxes as [(typeof boxes)[0]];
  expect(score).toBeGreaterThan(0.6);
  expect(rect.cy).toBeGreaterThan(28);
  expect(rect.cy).toBeLessThan(33);
  expect(Math.min(rect.width, rect.height)).toBeLessThan(26);
});

test('a short patch that is half empty stays none', () => {
  expect(textBoxes(mapWithSpurs(60), width, height).boxes).toHaveLength(0);
});
