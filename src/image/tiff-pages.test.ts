import { describe, expect, it } from 'vitest';
import { decodePage, decodePages } from './decode.ts';
import { inspect } from './inspect.ts';

interface Page {
  width: number;
  height: number;
  /** One sample a pixel: bytes or 32-bit floats. */
  samples: Uint8Array | Float32Array;
  reduced?: boolean;
}

/** A little-endian TIFF of grey pages, each in one strip without compression. */
function tiff(pages: readonly Page[]): Buffer {
  const parts = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let length = 8;
  let link: [part: Buffer, at: number] = [parts[0]!, 4];
  for (const { width, height, samples, reduced } of pages) {
    const float = samples instanceof Float32Array;
    const strip = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    const padded = Buffer.concat([strip, Buffer.alloc(strip.length % 2)]);
    const tags: [number, number][] = [
      [254, reduced ? 1 : 0],
      [256, width],
      [257, height],
      [258, float ? 32 : 8],
      [259, 1],
      [262, 1],
      [273, length],
      [277, 1],
      [278, height],
      [279, strip.length],
      [339, float ? 3 : 1],
    ];
    const directory = Buffer.alloc(2 + 12 * tags.length + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [i, [tag, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + 12 * i);
      directory.writeUInt16LE(4, 4 + 12 * i);
      directory.writeUInt32LE(1, 6 + 12 * i);
      directory.writeUInt32LE(value, 10 + 12 * i);
    }
    link[0].writeUInt32LE(length + padded.length, link[1]);
    link = [directory, directory.length - 4];
    parts.push(padded, directory);
    length += padded.length + directory.length;
  }
  return Buffer.concat(parts);
}

const plain = (width: number, height: number, level: number, reduced = false): Page => {
  return { width, height, samples: new Uint8Array(width * height).fill(level), reduced };
};

async function decodeAll(bytes: Uint8Array, maxPixels = 1e6) {
  const found: number[][] = [];
  for await (const { page, width, height, raster } of decodePages(bytes, { field: 'image', maxPixels })) {
    expect([raster.width, raster.height]).toEqual([width, height]);
    found.push([page, width, height, raster.data[0]!, raster.data.at(-1)!]);
  }
  return found;
}

describe('pages of a TIFF', () => {
  it('are read one after another, each at its own size', async () => {
    const bytes = tiff([plain(40, 20, 10), plain(60, 90, 200), plain(31, 33, 255)]);
    expect(await inspect(bytes, 'image')).toMatchObject({ format: 'tiff', width: 40, height: 20, pages: [0, 1, 2] });
    expect(await decodeAll(bytes)).toEqual([
      [0, 40, 20, 10, 10],
      [1, 60, 90, 200, 200],
      [2, 31, 33, 255, 255],
    ]);
  });

  it('are counted without thumbnails', async () => {
    const bytes = tiff([plain(40, 20, 10), plain(20, 10, 10, true), plain(60, 90, 200)]);
    expect(await decodeAll(bytes)).toEqual([
      [0, 40, 20, 10, 10],
      [1, 60, 90, 200, 200],
    ]);
  });

  it('can be decoded alone, by their number among those that are read', async () => {
    const bytes = tiff([plain(40, 20, 10), plain(20, 10, 10, true), plain(60, 90, 200)]);
    const options = { field: 'image', maxPixels: 1e6 };
    expect(await decodePage(bytes, 1, options)).toMatchObject({ page: 1, width: 60, height: 90 });
    await expect(decodePage(bytes, 2, options)).rejects.toThrow(RangeError);
  });

  it('are all read if all are marked as reduced', async () => {
    expect(await decodeAll(tiff([plain(40, 20, 10, true), plain(20, 10, 20, true)]))).toHaveLength(2);
  });

  it('are each held to the limit of pixels', async () => {
    const bytes = tiff([plain(40, 20, 10), plain(60, 90, 200)]);
    await expect(decodeAll(bytes, 1000)).rejects.toMatchObject({
      code: 'image_size',
      message: expect.stringContaining('height:90 times width:60'),
    });
  });

  it.each([1, 255, 1000])('of floats from 0 to %i become bytes', async (top) => {
    const samples = Float32Array.from({ length: 20 * 20 }, (_, i) => (i / 399) * top);
    expect(await decodeAll(tiff([{ width: 20, height: 20, samples }]))).toEqual([[0, 20, 20, 0, 255]]);
  });
});
