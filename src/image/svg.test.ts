import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { decodePage } from './decode.ts';
import { sharp } from './libvips.ts';
import { checkSvg } from './svg.ts';

const svg = (inner: string, size = 'width="40" height="20"') =>
  Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`);
const decode = async (bytes: Uint8Array) => (await decodePage(bytes, 0, { field: 'file', maxPixels: 1e6 })).raster;
const isWhite = ({ data }: { data: Uint8Array }) => data.every((value) => value === 255);

it('is drawn at its own size, on white', async () => {
  const raster = await decode(svg('<rect width="20" height="20" fill="#00f"/>'));
  expect(raster).toMatchObject({ width: 40, height: 20 });
  expect([...raster.data.subarray(0, 3), ...raster.data.subarray(-3)]).toEqual([0, 0, 255, 255, 255, 255]);
});

it('is refused when it says that it is huge', async () => {
  await expect(decode(svg('', 'width="20000" height="20000"'))).rejects.toMatchObject({ code: 'image_size' });
});

it('reads no files and no addresses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svg-'));
  try {
    const file = join(folder, 'black.png');
    writeFileSync(
      file,
      await sharp({ create: { width: 40, height: 20, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    );
    for (const address of [pathToFileURL(file).href, file, 'http://127.0.0.1:9/black.png']) {
      expect(isWhite(await decode(svg(`<image width="40" height="20" href="${address}"/>`)))).toBe(true);
    }
    const entity = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "${pathToFileURL(file).href}">]>`;
    const drawn = decode(
      Buffer.from(`${entity}<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">&e;</svg>`),
    );
    expect(await drawn.then(isWhite, () => true)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('is refused where it has text and no font can draw it', async () => {
  const none = async () => false;
  await expect(checkSvg(svg('<text y="9">Total</text>'), 'file', none)).rejects.toMatchObject({
    code: 'image_format',
  });
  await expect(checkSvg(svg('<rect width="9" height="9"/>'), 'file', none)).resolves.toBeUndefined();
});

it('is refused where it multiplies itself', async () => {
  const powers = Array.from({ length: 9 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`);
  const bomb = svg(`<defs><g id="g0"><rect width="3" height="3"/></g>${powers.join('')}</defs><use href="#g9"/>`);
  await expect(checkSvg(bomb, 'file')).rejects.toMatchObject({ code: 'image_format' });
});
