import { expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { sharp } from './libvips.ts';

const field = 'input.messages[0].content[0].image';
const blank = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#fff' } });

it.each(['jpeg', 'png', 'tiff', 'webp', 'gif', 'avif'] as const)('reads the size of %s', async (format) => {
  const bytes = await blank().toFormat(format).toBuffer();
  expect(await inspect(bytes, field)).toMatchObject({ format, width: 40, height: 20, pages: [0] });
});

it.each([1, 3, 6, 8])('tells the size as shown with orientation %i', async (orientation) => {
  const bytes = await blank().withMetadata({ orientation }).jpeg().toBuffer();
  const { width, height } = await inspect(bytes, field);
  expect([width, height]).toEqual(orientation > 4 ? [20, 40] : [40, 20]);
});

it.each([
  ['upwards', 20],
  ['downwards', -20],
])('reads the size of a BMP drawn %s', async (_, height) => {
  const bytes = Buffer.alloc(54);
  bytes.write('BM');
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(40, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(24, 28);
  expect(await inspect(bytes, field)).toMatchObject({ format: 'bmp', width: 40, height: 20, pages: [0] });
});

it('reads one page of an animation', async () => {
  const frames = await Promise.all(['red', 'blue'].map((background) => blank().tint(background).png().toBuffer()));
  const bytes = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect(await inspect(bytes, field)).toMatchObject({ format: 'gif', width: 40, height: 20, pages: [0] });
});

it.each(['jpeg', 'png', 'tiff', 'webp', 'gif', 'avif'] as const)('refuses a broken header of %s', async (format) => {
  const bytes = await blank().toFormat(format).toBuffer();
  await expect(inspect(bytes.subarray(0, 20), field)).rejects.toMatchObject({ field, status: 400 });
});

it('refuses a broken header of BMP', async () => {
  await expect(inspect(Buffer.from('BM'.padEnd(40, '\0')), field)).rejects.toMatchObject({ code: 'image_decode' });
});
