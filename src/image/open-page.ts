import type { Sharp } from 'sharp';
import { decodeBmp } from './bmp.ts';
import { readPng } from './cut-png.ts';
import { decodeHeic } from './heic.ts';
import { decodeIcoBitmap, icoPicture } from './ico.ts';
import type { ImageInfo } from './inspect.ts';
import { readJpeg, type Strictness } from './jpeg.ts';
import { decodeJpeg2000 } from './jpeg-2000.ts';
import { sharp } from './libvips.ts';
import { oldJpegOf } from './old-jpeg.ts';
import { type Costs, costsOf } from './page-bytes.ts';
import { type FileRef, withPdf } from './pdf/open-files.ts';
import { pageSize } from './pdf/page-size.ts';
import { renderPage } from './pdf/render-page.ts';
import type { Pixels } from './pixels.ts';
import { decodePnm } from './pnm.ts';
import type { Size } from './resize.ts';

/** One page of an image file, not yet decoded if its format allows that. */
export interface PageSource {
  /** As a viewer shows it: EXIF orientation applied; of a PDF, as it is drawn. And what it costs, where pages of a file differ in that. */
  size(): Promise<Size & { readonly costs?: Costs }>;
  /** The pixels at that size. */
  read(size: Size): Promise<Pixels>;
}

/**
 * Opens a page for reading: BMP, PNM, JPEG 2000, ICO, HEIC and PDF through decoders of their own, everything else through libvips.
 * @param index of the page in the file
 * @throws InkstoneError of HEIC; errors of the decoders as they are
 */
export async function openPage(file: FileRef, format: ImageInfo['format'], index: number): Promise<PageSource> {
  const { bytes, field } = file;
  if (format === 'pdf') {
    return {
      size: () => withPdf(file, ({ sizeOf }) => pageSize(sizeOf(index))),
      read: (size) =>
        withPdf(file, ({ withPage }, pdfium) =>
          withPage(index, (page) => ({ data: renderPage(pdfium, page, size, field), channels: 3 })),
        ),
    };
  }
  if (format === 'bmp') {
    const { data, ...raw } = decodeBmp(bytes);
    return fromSharp(() => sharp(data, { raw, limitInputPixels: false }));
  }
  if (format === 'pnm') {
    const { data, width, height } = decodePnm(bytes);
    return fromSharp(() => sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false }));
  }
  if (format === 'heic') {
    const { data, width, height } = await decodeHeic(bytes, field);
    return fromSharp(() => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }));
  }
  if (format === 'jp2') {
    const { data, ...raw } = await decodeJpeg2000(bytes, field);
    return fromSharp(() => sharp(data, { raw, limitInputPixels: false }));
  }
  if (format === 'ico') {
    const picture = icoPicture(bytes);
    if ('png' in picture) return openPage({ ...file, bytes: picture.png }, 'png', 0);
    const { width, height } = picture;
    const data = decodeIcoBitmap(picture.bitmap);
    return fromSharp(() => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }));
  }
  const jpeg = format === 'tiff' ? oldJpegOf(bytes, index) : undefined;
  if (jpeg) return openPage({ ...file, bytes: jpeg }, 'jpeg', 0);
  // The caller checks the pixels of each page himself, with a message of our own.
  const settings = { page: index, autoOrient: true, limitInputPixels: false } as const;
  const open = (from: Uint8Array, failOn: Strictness) => fromSharp(() => sharp(from, { ...settings, failOn }), format);
  const source = open(bytes, 'error');
  if (format === 'png') {
    return { size: source.size, read: (size) => readPng(bytes, (from) => open(from, 'error').read(size)) };
  }
  if (format !== 'jpeg') return source;
  return {
    size: source.size,
    read: (size) => readJpeg(bytes, size.height, field, (from, failOn) => open(from, failOn).read(size)),
  };
}

/**
 * @param open makes a new pipeline; sharp's are for one use
 * @param format of the file; absent for pixels that another decoder has made
 */
function fromSharp(open: () => Sharp, format?: ImageInfo['format']): PageSource {
  return {
    async size() {
      const { autoOrient, ...header } = await open().metadata();
      return { ...autoOrient, ...(format && { costs: costsOf(format, header) }) };
    },
    async read({ width, height }) {
      const pipeline = await toByteRange(open);
      const { data, info } = await pipeline
        .resize({ width, height, fit: 'fill' })
        .toColourspace('srgb')
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      if (info.channels !== 3 && info.channels !== 4) throw new Error(`${info.channels} channels`);
      return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), channels: info.channels };
    },
  };
}

/** Grey TIFFs of floats or long integers have no agreed range, and libvips would clip them: up to 1 is taken as 0…1. */
async function toByteRange(open: () => Sharp): Promise<Sharp> {
  const { depth, space } = await open().metadata();
  if (depth === 'uchar' || depth === 'ushort' || space !== 'b-w') return open();
  const { channels } = await open().stats();
  const max = channels[0]!.max;
  if (max > 1 && max <= 255) return open();
  return open().linear(255 / Math.max(1, max));
}
