import type { Size } from '../resize.ts';
import type { PdfPage } from './open-pdf.ts';
import { pdfError } from './pdf-error.ts';
import type { Pdfium } from './pdfium.ts';

/** Three bytes a pixel: FPDFBitmap_BGR. */
const threeBytes = 2;
/** With annotations, R before B, no cache of decoded images: FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER, FPDF_RENDER_LIMITEDIMAGECACHE. */
const annotations = 0x01;
const flags = 0x10 | 0x200;
const white = 0xffffffff;

/**
 * The page on white, as a viewer shows it: with what stands in the fields of its form, and its annotations.
 * @returns width · height · 3 bytes, R, G, B, rows from the top
 * @throws InkstoneError `image_decode` where there is no memory for it
 */
export function renderPage(
  pdfium: Pdfium,
  { page, form }: PdfPage,
  { width, height }: Size,
  field: string,
): Uint8Array {
  const { api } = pdfium;
  const stride = width * 3;
  const data = api.malloc(stride * height);
  if (data === 0) throw pdfError(field, 'the page is too large to draw');
  const bitmap = api.FPDFBitmap_CreateEx(width, height, threeBytes, data, stride);
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags | annotations);
    if (form !== 0) api.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
    return pdfium.bytes().slice(data, data + stride * height);
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
    api.free(data);
  }
}
