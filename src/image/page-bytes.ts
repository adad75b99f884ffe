import type { Metadata } from 'sharp';
import type { Size } from './resize.ts';
import type { ImageFormat } from './sniff.ts';

/** What a page of a file costs in memory while it is decoded. */
export interface Costs {
  /** Bytes a pixel of the file that its decoder holds beside what is asked of it. */
  readonly decodingBytes: number;
  /** Whether it is decoded with alpha. */
  readonly hasAlpha: boolean;
}

/** What of a header tells how much memory its pixels cost until they are read. */
export type Header = Pick<Metadata, 'channels' | 'chromaSubsampling' | 'depth' | 'hasAlpha' | 'isProgressive'>;

/** Bytes of a sample of each depth that may be kept as it is. */
const sampleBytes: Readonly<Record<string, number>> = {
  ushort: 2,
  short: 2,
  uint: 4,
  int: 4,
  float: 4,
  complex: 8,
  double: 8,
  dpcomplex: 16,
};

/**
 * Bytes that a page takes until it has been decoded: what its decoder holds, its pixels there, and the place they go to.
 * @param size in the file
 * @param read at which it is read
 */
export function bytesToDecode({ decodingBytes, hasAlpha }: Costs, size: Size, read: Size): number {
  const perPixel = (hasAlpha ? 4 : 3) + 3;
  return Math.round(decodingBytes * size.width * size.height + perPixel * read.width * read.height);
}

/** Bytes a pixel while a page is read: itself, itself turned by a little, and the map of its text. One that is bent takes three more, which are not reckoned with. */
const readingBytes = 8;

/** Bytes that a page takes while it is read. */
export const bytesToRead = ({ width, height }: Size): number => readingBytes * width * height;

/** What a page costs by what its header says; of some formats the header does not matter. */
export function costsOf(format: Format, header?: Header): Costs {
  return { decodingBytes: decodingBytes(format, header), hasAlpha: header?.hasAlpha || alwaysAlpha.has(format) };
}

/** Their decoders make it, whether the file has it or not. */
const alwaysAlpha: ReadonlySet<string> = new Set(['bmp', 'gif', 'heic', 'ico', 'jp2', 'svg']);

type Format = Exclude<ImageFormat, 'unknown'>;

/**
 * Bytes a pixel of the file that its decoder holds beside what is asked of it: the whole picture, where a format gives no row before the last.
 * Measured with 59 megapixels, each kind as costly as it comes; a JPEG may come in several scans whether its header says so or not.
 */
function decodingBytes(format: Format, header?: Header): number {
  const { channels = 3, chromaSubsampling, depth = 'uchar', isProgressive = false } = header ?? {};
  const whole = channels * (sampleBytes[depth] ?? 1);
  switch (format) {
    case 'jpeg':
      // Two bytes a coefficient.
      return 2 * (channels === 3 && chromaSubsampling?.startsWith('4:2') ? 2 : channels) + 0.3;
    case 'png':
      return isProgressive ? whole : 1;
    case 'tiff':
      // A strip may be the whole picture.
      return whole + 1;
    case 'gif':
    case 'webp':
    case 'svg':
      return 4.5;
    case 'avif':
      return 16.5;
    case 'heic':
      // Reckoned, not measured.
      return 10;
    case 'bmp':
    case 'pnm':
      return 4;
    case 'jp2':
      // Four bytes a sample in OpenJPEG, its coefficients, and a copy. Reckoned, not measured.
      return 20;
    case 'ico':
      // A PNG may be in it.
      return 8;
    case 'pdf':
      // What stands on the page is decoded as well.
      return 8;
  }
}
