import { expect, it } from 'vitest';
import { decodePage } from './decode.ts';
import { inspect } from './inspect.ts';
import { sharp } from './libvips.ts';

/** An icon of these pictures: sides, bits a pixel, bytes. */
function icon(...pictures: (readonly [side: number, bits: number, bytes: Uint8Array])[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [i, [side, bits, bytes]] of pictures.entries()) {
    const entry = head.subarray(6 + 16 * i);
    entry.set([side & 255, side & 255]);
    entry.writeUInt16LE(bits, 6);
    entry.writeUInt32LE(bytes.length, 8);
    entry.writeUInt32LE(at, 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(([, , bytes]) => bytes)]);
}

/** A bitmap as icons keep them: its header counts the rows of the mask too. */
function bitmap(side: number, bits: number, rest: Buffer): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40);
  head.writeInt32LE(side, 4);
  head.writeInt32LE(2 * side, 8);
  head.writeUInt32LE(1 + (bits << 16), 12);
  return Buffer.concat([head, rest]);
}

const decode = async (bytes: Uint8Array) => (await decodePage(bytes, 0, { field: 'file', maxPixels: 1e6 })).raster;
const corner = ({ data }: { data: Uint8Array }) => [...data.subarray(0, 3)];

it('is read as the largest of its pictures, a PNG', async () => {
  const png = (side: number, background: string) =>
    sharp({ create: { width: side, height: side, channels: 3, background } })
      .png()
      .toBuffer();
  const bytes = icon([16, 32, await png(16, '#f00')], [256, 32, await png(256, '#0f0')]);
  expect(await inspect(bytes, 'file')).toMatchObject({ format: 'ico', width: 256, height: 256, pages: [0] });
  expect(corner(await decode(bytes))).toEqual([0, 255, 0]);
});

it('is read with what its mask leaves clear as background', async () => {
  const side = 16;
  // Two colours, black and red; every pixel is black, those of the lower rows are clear.
  const colours = Buffer.from([0, 0, 0, 0, 0, 0, 255, 0]);
  const pixels = Buffer.alloc(4 * side);
  const mask = Buffer.alloc(4 * side);
  mask.fill(0xff, 0, 4 * 8);
  const { data } = await decode(icon([side, 1, bitmap(side, 1, Buffer.concat([colours, pixels, mask]))]));
  expect([...data.subarray(0, 3)]).toEqual([0, 0, 0]);
  expect([...data.subarray(-3)]).toEqual([255, 255, 255]);
});

it('is read with its alpha, where it has one', async () => {
  const side = 16;
  const pixels = Buffer.alloc(4 * side * side);
  // The first row stands at the end: blue, green, red, alpha.
  for (let x = 0; x < side; x++) pixels.set([0, 0, 200, 255], pixels.length - 4 * (x + 1));
  const { data } = await decode(icon([side, 32, bitmap(side, 32, Buffer.concat([pixels, Buffer.alloc(4 * side)]))]));
  expect([...data.subarray(0, 3)]).toEqual([200, 0, 0]);
  expect([...data.subarray(-3)]).toEqual([255, 255, 255]);
});

it('is refused where it is cut off', async () => {
  const whole = icon([16, 24, bitmap(16, 24, Buffer.alloc(16 * 48 + 64))]);
  await expect(decode(whole)).resolves.toMatchObject({ width: 16, height: 16 });
  for (const length of [23, 80, whole.length - 70]) {
    await expect(decode(whole.subarray(0, length))).rejects.toMatchObject({ code: 'image_decode' });
  }
});
