import wasmUrl from '@hyzyla/pdfium/pdfium.wasm?url';
import { openPdf, type PdfFile } from '../../../src/image/pdf/open-pdf.ts';
import { pageSize } from '../../../src/image/pdf/page-size.ts';
import { openPdfium } from '../../../src/image/pdf/pdfium.ts';
import { renderPage } from '../../../src/image/pdf/render-page.ts';
import type { PdfReply, PdfRequest } from './messages.ts';

/** Pages are drawn by the code that draws them for the server: places fit to the pixel. */
const starting = fetch(wasmUrl)
  .then((response) => response.arrayBuffer())
  .then(openPdfium);
const files = new Map<string, PdfFile>();

async function answer(request: PdfRequest): Promise<PdfReply> {
  const { id, file } = request;
  const pdfium = await starting;
  if (request.kind === 'close') {
    files.get(file)?.close();
    files.delete(file);
    return { id, sizes: [] };
  }
  if (request.kind === 'open') {
    const opened = openPdf(pdfium, request.bytes, file);
    files.set(file, opened);
    return { id, sizes: Array.from({ length: opened.pageCount }, (_, page) => pageSize(opened.sizeOf(page))) };
  }
  const open = files.get(file);
  if (!open) throw new Error('the file is not open');
  const size = pageSize(open.sizeOf(request.page));
  const width = Math.min(request.width, size.width);
  const height = Math.max(1, Math.round((size.height * width) / size.width));
  const { api } = pdfium;
  const drawn = open.withPage(request.page, (page) => {
    const text = api.FPDFText_LoadPage(page.page);
    const hasText = api.FPDFText_CountChars(text) > 0;
    api.FPDFText_ClosePage(text);
    return { hasText, pixels: renderPage(pdfium, page, { width, height }, file) };
  });
  const bitmap = await createImageBitmap(new ImageData(withAlpha(drawn.pixels), width, height));
  return { id, bitmap, hasText: drawn.hasText };
}

/** R, G, B as the R, G, B, A of a canvas. */
function withAlpha(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray((pixels.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    out[to] = pixels[from] ?? 0;
    out[to + 1] = pixels[from + 1] ?? 0;
    out[to + 2] = pixels[from + 2] ?? 0;
  }
  return out;
}

// One at a time: pages share the memory of one PDFium.
let last: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<PdfRequest>) => {
  last = last.then(async () => {
    const reply = await answer(data).catch((error: unknown): PdfReply => ({ id: data.id, failed: String(error) }));
    self.postMessage(reply, { transfer: 'bitmap' in reply ? [reply.bitmap] : [] });
  });
};
