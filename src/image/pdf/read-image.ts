import type { Pixels } from '../pixels.ts';
import type { Size } from '../resize.ts';
import { pdfError } from './pdf-error.ts';
import type { Pdfium } from './pdfium.ts';

/** Bytes of a pixel by FPDFBitmap_…: grey, B G R, B G R and one unused, B G R A. */
const bytesPerPixel = new Map([
  [1, 1],
  [2, 3],
  [3, 4],
  [4, 4],
]);
const withAlpha = 4;

/**
 * The pixels of the picture that a page begins with, as many as it has.
 * @param page PDFium's handle
 * @throws InkstoneError `image_decode` where it can't be decoded; drawn, it would be left out without a word
 */
export function readImage(pdfium: Pdfium, page: number, field: string): Pixels & Size {
  const { api } = pdfium;
  const bitmap = api.FPDFImageObj_GetBitmap(api.FPDFPage_GetObject(page, 0));
  if (bitmap === 0) throw pdfError(field, 'the picture can not be decoded');
  try {
    const [width, height] = [api.FPDFBitmap_GetWidth(bitmap), api.FPDFBitmap_GetHeight(bitmap)];
    const format = api.FPDFBitmap_GetFormat(bitmap);
    const step = bytesPerPixel.get(format);
    if (!step) throw pdfError(field, `the picture can not be decoded: pixels of kind ${format}`);
    const channels = format === withAlpha ? 4 : 3;
    const data = new Uint8Array(width * height * channels);
    const stride = api.FPDFBitmap_GetStride(bitmap);
    const bytes = pdfium.bytes();
    const start = api.FPDFBitmap_GetBuffer(bitmap);
    for (let y = 0, to = 0; y < height; y++)
      for (let from = start + y * stride, x = 0; x < width; x++, from += step, to += channels) {
        data[to] = bytes[step === 1 ? from : from + 2]!;
        data[to + 1] = bytes[step === 1 ? from : from + 1]!;
        data[to + 2] = bytes[from]!;
        if (channels === 4) data[to + 3] = bytes[from + 3]!;
      }
    return { width, height, channels, data };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}
