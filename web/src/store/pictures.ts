import { drawPdf, openPdf } from '../pdf/pdf.ts';
import type { Document, PageSize } from './documents.ts';

/** Full pages kept at a time: a page of A4 has 16 MB. */
const mostPages = 3;
const kept = new Map<string, Promise<ImageBitmap>>();
const full = Number.MAX_SAFE_INTEGER;

/** Finds out how many pages a file has, and how large they are; the browser can't show every kind. */
export async function openPages(document: Document): Promise<void> {
  try {
    document.pages.value = { state: 'shown', sizes: await sizesOf(document) };
  } catch {
    // Such as a TIFF: the server reads it, the page has no picture of it.
    document.pages.value = { state: 'hidden' };
  }
}

async function sizesOf(document: Document): Promise<readonly PageSize[]> {
  if (document.kind === 'pdf') {
    return openPdf(document.id, new Uint8Array(await document.file.arrayBuffer()));
  }
  const { width, height } = await pictureOf(document, 0);
  return [{ width, height }];
}

/** A page in full size. The pages looked at last are kept. */
export function pictureOf(document: Document, page: number): Promise<ImageBitmap> {
  const key = `${document.id} ${page}`;
  const known = kept.get(key);
  const picture = known ?? drawPage(document, page);
  kept.delete(key);
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  for (const [old, bitmap] of kept) {
    if (kept.size <= mostPages) break;
    kept.delete(old);
    bitmap.then(
      (each) => each.close(),
      // It never was a picture.
      () => undefined,
    );
  }
  return picture;
}

/** A small picture of a page; whoever asks for it closes it. */
export async function thumbnailOf(document: Document, page: number, width: number): Promise<ImageBitmap> {
  if (document.kind === 'pdf') return drawPage(document, page, width);
  return createImageBitmap(document.file, {
    imageOrientation: 'from-image',
    resizeWidth: width,
    resizeQuality: 'medium',
  });
}

/** A page, drawn anew; whoever asks for it closes it. */
export async function drawPage(document: Document, page: number, width = full): Promise<ImageBitmap> {
  if (document.kind !== 'pdf') return createImageBitmap(document.file, { imageOrientation: 'from-image' });
  return (await drawPdf(document.id, page, width)).bitmap;
}
