import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { decodeJpeg2000, readJpeg2000Size } from './jpeg-2000.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

it.each(['quarters.jp2', 'quarters.j2k'])('decodes %s', async (name) => {
  const bytes = fixture(name);
  expect(await inspect(bytes, 'file')).toMatchObject({ format: 'jp2', width: 48, height: 32, pages: [0] });
  const { data, width, height, channels } = await decodeJpeg2000(bytes, 'file');
  expect([width, height, channels]).toEqual([48, 32, 3]);
  const at = (x: number, y: number) => [...data.subarray((y * 48 + x) * 3, (y * 48 + x) * 3 + 3)];
  expect([at(4, 4), at(40, 4), at(4, 28), at(40, 28)]).toEqual([
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ]);
});

it('decodes grey', async () => {
  const { data, channels } = await decodeJpeg2000(fixture('grey.jp2'), 'file');
  expect(channels).toBe(3);
  expect([...data.subarray(0, 3), ...data.subarray(47 * 3, 48 * 3)]).toEqual([0, 0, 0, 255, 255, 255]);
});

it('refuses one that is cut off before its picture, and one whose boxes go in circles', async () => {
  const bytes = fixture('quarters.jp2');
  expect(() => readJpeg2000Size(bytes.subarray(0, 60))).toThrow(RangeError);
  await expect(inspect(bytes.subarray(0, 60), 'file')).rejects.toMatchObject({ code: 'image_decode' });
  const long = new Uint8Array(4096);
  long.set(bytes.subarray(0, 12));
  expect(() => readJpeg2000Size(long)).toThrow('no codestream');
});

it('refuses one whose picture is broken', async () => {
  const bytes = fixture('quarters.jp2').fill(0xff, 200);
  await expect(decodeJpeg2000(bytes, 'file')).rejects.toMatchObject({ code: 'image_decode', field: 'file' });
});
