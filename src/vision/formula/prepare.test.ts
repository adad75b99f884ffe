import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { identity } from '../../types/affine.ts';
import type { Raster } from '../../types/raster.ts';
import { findInk, prepareFormula, usualGlyph } from './prepare.ts';

async function pixelsOf(name: string, channels: 1 | 3) {
  const file = fileURLToPath(new URL(`./fixtures/${name}.png`, import.meta.url));
  const image = sharp(file).toColourspace(channels === 1 ? 'b-w' : 'srgb');
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(channels);
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

const rasterOf = async (name: string): Promise<Raster> => ({ ...(await pixelsOf(name, 3)), toSource: identity });
const prepared = (raster: Raster) => prepareFormula(findInk(raster, whole(raster))!, usualGlyph);
const whole = ({ width, height }: Raster) => ({ x: 0, y: 0, width, height });

function blank(width: number, height: number): Raster {
  return { width, height, data: new Uint8Array(width * height * 3).fill(255), toSource: identity };
}

describe('prepareFormula', () => {
  it.each(['large', 'light-on-dark', 'small', 'wide'])('does what training did: %s', async (name) => {
    const raster = await rasterOf(name);
    const expected = await pixelsOf(`${name}.prepared`, 1);
    const input = prepared(raster);
    expect([input.width, input.height]).toEqual([expected.width, expected.height]);
    const worst = expected.data.reduce((most, value, i) => Math.max(most, Math.abs(value - input.pixels[i]!)), 0);
    // OpenCV scales in whole numbers.
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('says where the ink stands, whatever the region', async () => {
    const raster = await rasterOf('large');
    const { box } = findInk(raster, whole(raster))!;
    const around = { x: box.x - 9.5, y: -50, width: box.width + 20, height: 1000 };
    expect(findInk(raster, around)!.box).toEqual(box);
    expect(findInk(raster, box)!.box).toEqual(box);
  });

  it('sees nothing on plain ground or outside of the picture', () => {
    expect(findInk(blank(40, 30), whole(blank(40, 30)))).toBeUndefined();
    expect(findInk(blank(40, 30), { x: 60, y: 5, width: 20, height: 10 })).toBeUndefined();
  });

  it('keeps within what the network knows', () => {
    const raster = blank(3000, 60);
    for (let x = 20; x < 2980; x += 20)
      for (let y = 20; y < 40; y++) raster.data.fill(0, (y * 3000 + x) * 3, (y * 3000 + x + 8) * 3);
    const { width, height } = prepared(raster);
    expect(width).toBe(960);
    expect(height % 16).toBe(0);
  });
});
