import { expect, test } from 'vitest';
import { decodePage } from './decode.ts';
import { inspect } from './inspect.ts';
import { sharp } from './libvips.ts';
import { oldJpegOf } from './old-jpeg.ts';

/** A TIFF of one page whose pixels are a JPEG, as TIFF 6.0 describes it. */
async function tiffWithJpeg(method: number): Promise<{ tiff: Buffer; jpeg: Buffer }> {
  const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c03020' } })
    .jpeg()
    .toBuffer();
  const tags = [256, 257, 258, 259, 262, 273, 277, 278, 279, 512, 513, 514];
  const start = 8 + 2 + 12 * tags.length + 4;
  const values: Readonly<Record<number, number>> = {
    ...{ 256: 64, 257: 48, 258: 8, 259: method, 262: 6, 273: start, 277: 3, 278: 48, 279: jpeg.length },
    ...{ 512: 1, 513: start, 514: jpeg.length },
  };
  const tiff = Buffer.alloc(start);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(tags.length, 8);
  for (const [i, tag] of tags.entries()) {
    const at = 10 + 12 * i;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(4, at + 2);
    tiff.writeUInt32LE(1, at + 4);
    tiff.writeUInt32LE(values[tag]!, at + 8);
  }
  return { tiff: Buffer.concat([tiff, jpeg]), jpeg };
}

test('a TIFF with an old-style JPEG is read', async () => {
  const { tiff } = await tiffWithJpeg(6);
  expect(await inspect(tiff, 'image')).toMatchObject({ format: 'tiff', width: 64, height: 48, pages: [0] });
  const { raster } = await decodePage(tiff, 0, { field: 'image', maxPixels: 1e6 });
  expect(raster).toMatchObject({ width: 64, height: 48 });
  expect([...raster.data.subarray(0, 3)].map((value) => Math.round(value / 16))).toEqual([12, 3, 2]);
});

test('only such a page is looked into, and nothing beyond the file', async () => {
  const { tiff, jpeg } = await tiffWithJpeg(6);
  expect(Buffer.from(oldJpegOf(tiff, 0)!).equals(jpeg)).toBe(true);
  expect(oldJpegOf(tiff, 1)).toBeUndefined();
  expect(oldJpegOf((await tiffWithJpeg(7)).tiff, 0)).toBeUndefined();
  expect(oldJpegOf(tiff.subarray(0, 40), 0)).toBeUndefined();
});
