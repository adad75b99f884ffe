import { expect, it } from 'vitest';
import type { Quad } from '../types/quad.ts';
import { drawBoxes } from './encode.ts';
import { sharp } from './libvips.ts';

const box = (x: number, y: number, w: number, h: number): Quad => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

async function draw(quads: readonly Quad[], orientation?: number) {
  const blank = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } });
  const bytes = await (orientation ? blank.withMetadata({ orientation }) : blank).jpeg().toBuffer();
  const png = await drawBoxes(
    bytes,
    quads.map((quad) => ({ quad })),
  );
  expect((await sharp(png).metadata()).format).toBe('png');
  return sharp(png).raw().toBuffer({ resolveWithObject: true });
}

it('frames each quad and numbers it without any font', async () => {
  const { data, info } = await draw([box(100, 50, 100, 30), box(100, 120, 100, 30)]);
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  expect(at(150, 50)).not.toEqual([255, 255, 255]);
  expect(at(150, 50)).not.toEqual(at(150, 120));
  expect(at(250, 100)).toEqual([255, 255, 255]);
  // The labels stand above the first corners; 0 and 1 are drawn differently.
  const label = (y: number) => Array.from({ length: 9 * 11 }, (_, i) => at(100 + (i % 9), y - 12 + Math.floor(i / 9)));
  const light = (pixels: number[][]) => pixels.map((pixel) => Math.min(...pixel) > 200);
  expect(light(label(50))).toContain(true);
  expect(light(label(50))).toContain(false);
  expect(light(label(50))).not.toEqual(light(label(120)));
});

it('draws on the picture as a viewer shows it, also beyond its edge', async () => {
  const { info } = await draw([box(-20, -20, 400, 400)], 6);
  expect([info.width, info.height]).toEqual([200, 300]);
});

it('draws nothing without lines', async () => {
  const { data } = await draw([]);
  expect(data.every((value) => value === 255)).toBe(true);
});
