import { readBmpHeader } from './bmp.ts';
import { icoPicture } from './ico.ts';
import { decodeError, formatError } from './image-error.ts';
import { readJpeg2000Size } from './jpeg-2000.ts';
import { sharp } from './libvips.ts';
import { type Costs, costsOf } from './page-bytes.ts';
import { withPdf } from './pdf/open-files.ts';
import { pageSize } from './pdf/page-size.ts';
import { readPnmHeader } from './pnm.ts';
import { type ImageFormat, sniff } from './sniff.ts';
import { checkSvg } from './svg.ts';
import { picturePages } from './tiff-pages.ts';

/** What the header of an image file says. */
export interface ImageInfo extends Costs {
  readonly format: Exclude<ImageFormat, 'unknown'>;
  /** Size of the first page in pixels, as a viewer shows it: EXIF orientation applied; of a PDF, as it is drawn. */
  readonly width: number;
  readonly height: number;
  /** Which pages of the file are read, from 0: all of a PDF, all of a TIFF but its thumbnails; of an animation the first frame. */
  readonly pages: readonly number[];
}

/**
 * Reads the header, not the pixels: cheap enough for any thread, except for a PDF, which is opened in worker threads only.
 * @param id tells the file from others that its thread has open; see `FileRef`
 * @throws InkstoneError `image_format` for a format that is not accepted, `image_decode` for a broken header
 */
export async function inspect(bytes: Uint8Array, field: string, id?: number): Promise<ImageInfo> {
  const format = acceptedFormat(bytes, field);
  if (format === 'pdf') {
    return withPdf({ bytes, field, id }, ({ pageCount, sizeOf }) => ({
      format,
      ...pageSize(sizeOf(0)),
      pages: Array.from({ length: pageCount }, (_, page) => page),
      ...costsOf(format),
    }));
  }
  try {
    if (format === 'bmp') {
      const { width, height } = readBmpHeader(bytes);
      return { format, width, height, pages: [0], ...costsOf(format) };
    }
    if (format === 'pnm') {
      const { width, height } = readPnmHeader(bytes);
      return { format, width, height, pages: [0], ...costsOf(format) };
    }
    if (format === 'jp2') return { format, ...readJpeg2000Size(bytes), pages: [0], ...costsOf(format) };
    if (format === 'ico') {
      const picture = icoPicture(bytes);
      if (!('png' in picture))
        return { format, width: picture.width, height: picture.height, pages: [0], ...costsOf(format) };
      const { width, height } = await sharp(picture.png).metadata();
      return { format, width, height, pages: [0], ...costsOf(format) };
    }
    if (format === 'svg') await checkSvg(bytes, field);
    // libvips reads the header of HEIC too; only its pixels need another decoder.
    const { autoOrient, pages: count = 1, ...header } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pages = format === 'tiff' ? picturePages(bytes, count) : [0];
    return { format, ...autoOrient, pages, ...costsOf(format, header) };
  } catch (cause) {
    throw decodeError(field, cause);
  }
}

function acceptedFormat(bytes: Uint8Array, field: string): ImageInfo['format'] {
  const format = sniff(bytes);
  if (format === 'unknown') {
    throw formatError(field, 'not one of BMP, JPEG, PNG, TIFF, WEBP, HEIC, AVIF, GIF, PNM, JPEG 2000, ICO, SVG, PDF');
  }
  return format;
}
