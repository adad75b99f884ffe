import { readFile } from 'node:fs/promises';
import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { type DecodedPage, decodePage, decodePages } from '../decode.ts';
import { inspect } from '../inspect.ts';
import { openPdfium } from './pdfium.ts';
import { pdfOf, red, textPage } from './test-pdfs.ts';

const field = 'input.messages[0].content[0].image';
const options = { field, maxPixels: 200_000_000 };
const decode = (bytes: Uint8Array, page = 0) => decodePage(bytes, page, options);

describe('a PDF', () => {
  it('tells its pages and the size they are drawn at, 200 pixels to the inch', async () => {
    const bytes = await pdfOf({ size: [360, 720] }, {}, {});
    expect(await inspect(bytes, field)).toMatchObject({ format: 'pdf', width: 1000, height: 2000, pages: [0, 1, 2] });
  });

  it('is drawn page by page in its colours, on white', async () => {
    const bytes = await pdfOf(
      { size: [72, 36], draw: ({ page }) => page.drawRectangle({ x: 0, y: 18, width: 36, height: 18, color: red }) },
      { size: [36, 36] },
    );
    const pages: DecodedPage[] = [];
    for await (const page of decodePages(bytes, options)) pages.push(page);
    expect(pages.map(({ page, width, height }) => [page, width, height])).toEqual([
      [0, 200, 100],
      [1, 100, 100],
    ]);
    const { data, width } = pages[0]!.raster;
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    expect(at(50, 25)).toEqual([255, 0, 0]);
    expect(at(150, 25)).toEqual([255, 255, 255]);
    expect(at(50, 75)).toEqual([255, 255, 255]);
  });

  it('is drawn as a viewer turns and crops it', async () => {
    const bytes = await pdfOf({
      size: [144, 72],
      draw: ({ page }) => {
        page.drawRectangle({ x: 72, y: 0, width: 36, height: 72, color: red });
        page.setCropBox(72, 0, 72, 72);
        page.setRotation(degrees(90));
      },
    });
    const { raster } = await decode(bytes);
    expect([raster.width, raster.height]).toEqual([200, 200]);
    // The left half of what the crop leaves; turned clockwise it is the upper one.
    expect([...raster.data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...raster.data.subarray(-3)]).toEqual([255, 255, 255]);
  });

  it('shows what stands in the fields of its form', async () => {
    const bytes = await pdfOf({
      draw: ({ document, page }) => {
        const input = document.getForm().createTextField('name');
        input.addToPage(page, { x: 40, y: 400, width: 200, height: 40, borderWidth: 0 });
        input.setText('WWWWWWWW');
      },
    });
    const { data } = (await decode(bytes)).raster;
    const dark = data.reduce((count, value) => count + (value < 64 ? 1 : 0), 0);
    expect(dark).toBeGreaterThan(1000);
  });

  it('has a bound on its pixels, however large its pages are, and keeps to min_pixels and max_pixels', async () => {
    const poster = await pdfOf({ size: [14_400, 7_200] });
    const { width, height } = await inspect(poster, field);
    expect(width * height).toBeLessThanOrEqual(24_000_000);
    expect(width / height).toBeCloseTo(2, 2);
    const small = await decodePage(await pdfOf({ size: [72, 72] }), 0, { ...options, minPixels: 160_000 });
    expect([small.width, small.raster.width, small.raster.toSource[0]]).toEqual([200, 400, 0.5]);
  });

  it('is opened once for all pages of one file', async () => {
    const bytes = await pdfOf(textPage('one'), textPage('two'));
    const first = await decodePage(bytes, 0, { ...options, id: 7 });
    // The same number means the same file: what is sent along is not looked at again.
    const again = await decodePage(Buffer.from('%PDF-'), 0, { ...options, id: 7 });
    expect(Buffer.compare(first.raster.data, again.raster.data)).toBe(0);
  });
});

describe('a PDF that can not be read', () => {
  const refused = (reason: string) => ({
    code: 'image_decode',
    status: 400,
    field,
    message: expect.stringContaining(reason),
  });

  it.each([
    ['no more than a header', '%PDF-1.7\n%%EOF'],
    ['noise', `%PDF-1.7\n${'x'.repeat(5000)}`],
  ])('is refused: %s', async (_, text) => {
    await expect(inspect(Buffer.from(text), field)).rejects.toMatchObject(refused('broken or cut off'));
  });

  it('is refused where it has no pages', async () => {
    const document = await PDFDocument.create();
    const bytes = await document.save({ addDefaultPage: false });
    await expect(inspect(bytes, field)).rejects.toMatchObject(refused('no pages'));
  });

  it('is refused where it asks for a password', async () => {
    const bytes = await readFile(new URL('fixtures/protected.pdf', import.meta.url));
    await expect(inspect(bytes, field)).rejects.toMatchObject(refused('protected by a password'));
  });

  it('leaves the next file in peace', async () => {
    await expect(inspect(Buffer.from('%PDF-1.7'), field)).rejects.toMatchObject(refused('can not be read'));
    expect((await inspect(await pdfOf({}), field)).pages).toEqual([0]);
  });
});

it('leaves nothing on the global object that would hold the memory of a PDFium that is let go', async () => {
  await openPdfium();
  expect(['asm', 'buffer', 'UTF32ToString'].filter((name) => name in globalThis)).toEqual([]);
});
