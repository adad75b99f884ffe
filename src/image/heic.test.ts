import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { decodePages } from './decode.ts';
import { decodeHeic } from './heic.ts';
import { inspect } from './inspect.ts';

const field = 'input.messages[0].content[0].image';
const file = await readFile(new URL('fixtures/turned.heic', import.meta.url));
const installed = await import('heic-decode').then(
  () => true,
  () => false,
);

it('tells the size without the package', async () => {
  expect(await inspect(file, field)).toMatchObject({ format: 'heic', width: 48, height: 64, pages: [0] });
});

it.skipIf(!installed)('decodes a picture turned by the file, once', async () => {
  const pages = [];
  for await (const page of decodePages(file, { field, maxPixels: 1e6 })) pages.push(page);
  expect(pages).toMatchObject([{ width: 48, height: 64, raster: { width: 48, height: 64 } }]);
  const { data } = pages[0]!.raster;
  // The left half was black; a quarter turn clockwise makes it the top.
  expect(data[0]).toBeLessThan(20);
  expect(data[47 * 3]).toBeLessThan(20);
  expect(data.at(-1)).toBeGreaterThan(235);
});

it.skipIf(!installed).each([50, 300, 450, 630])('refuses a file cut off after %i bytes', async (length) => {
  const pages = decodePages(file.subarray(0, length), { field, maxPixels: 1e6 });
  await expect(pages.next()).rejects.toMatchObject({ code: 'image_decode', field });
});

it('names the package that is missing', async () => {
  const load = () => Promise.reject(Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' }));
  await expect(decodeHeic(file, field, load)).rejects.toMatchObject({
    code: 'image_format',
    field,
    message: expect.stringContaining('optional package heic-decode'),
  });
});
