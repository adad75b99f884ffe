import type { Affine } from '../types/affine.ts';
import { InkstoneError } from '../types/error.ts';
import type { Raster } from '../types/raster.ts';
import { flatten } from './flatten.ts';
import { decodeError } from './image-error.ts';
import { type ImageInfo, inspect } from './inspect.ts';
import { checkPixels } from './limits.ts';
import { openPage } from './open-page.ts';
import { bytesToDecode } from './page-bytes.ts';
import type { Pixels } from './pixels.ts';
import { readingSize } from './resize.ts';

/** How an image is decoded. */
export interface DecodeOptions {
  /** The field of the request that holds the image, for error messages. */
  readonly field: string;
  /** Tells the file from others that its thread has open; see `FileRef`. */
  readonly id?: number | undefined;
  /** More pixels than this are refused before they are decoded (decompression bombs). */
  readonly maxPixels: number;
  /** Fewer pixels than this are scaled up. */
  readonly minPixels?: number | undefined;
  /** More pixels than this are scaled down; only what the caller asked for. */
  readonly requestedMaxPixels?: number | undefined;
  /** What takes more memory until it is decoded is not: `NeedsMemory` says how much. */
  readonly mostBytes?: number | undefined;
  /** Gives the memory the raster is written into, as a view of exactly so many bytes; by default a new array. */
  readonly allocate?: (bytes: number) => Uint8Array;
}

/** One page of a file, decoded. */
export interface DecodedPage {
  /** From 0, counting the pages that are read. */
  readonly page: number;
  /** Size of the caller's page as a viewer shows it. */
  readonly width: number;
  readonly height: number;
  readonly raster: Raster;
  /** The file ends before the page does: what is missing is plain. */
  readonly cut?: boolean;
}

/** Why a page was not decoded: it takes more memory than it may. */
export class NeedsMemory extends Error {
  constructor(readonly bytes: number) {
    super(`takes ${bytes} bytes until it is decoded`);
  }
}

/**
 * Decodes the pages of a file one after another, so that one raster at a time is in memory: every page of a PDF, every page of a TIFF but
 * its thumbnails, the first frame of an animation. Runs in worker threads.
 * @throws InkstoneError `image_format`, `image_decode`, `image_size`
 */
export async function* decodePages(bytes: Uint8Array, options: DecodeOptions): AsyncGenerator<DecodedPage> {
  const info = await inspect(bytes, options.field, options.id);
  for (const page of info.pages.keys()) yield await decodeInspected(bytes, info, page, options);
}

/**
 * Decodes one page. EXIF orientation is applied, alpha is put on a background where its ink shows, every depth and
 * colour space becomes 8-bit sRGB. Runs in worker threads.
 * @param page from 0, an index into the `pages` of `inspect`
 * @throws InkstoneError `image_format`, `image_decode`, `image_size`; NeedsMemory
 */
export async function decodePage(bytes: Uint8Array, page: number, options: DecodeOptions): Promise<DecodedPage> {
  return decodeInspected(bytes, await inspect(bytes, options.field, options.id), page, options);
}

async function decodeInspected(
  bytes: Uint8Array,
  info: ImageInfo,
  page: number,
  { field, id, maxPixels, minPixels, requestedMaxPixels = maxPixels, mostBytes, allocate }: DecodeOptions,
): Promise<DecodedPage> {
  const index = info.pages[page];
  if (index === undefined) throw new RangeError(`the file has ${info.pages.length} pages, none is number ${page}`);
  // Decoders that read the whole file at once are not even started on a bomb.
  checkPixels(info, maxPixels, field);
  try {
    const source = await openPage({ bytes, field, id }, info.format, index);
    const { width, height, costs = info } = await source.size();
    checkPixels({ width, height }, maxPixels, field);
    const bounds = { minPixels, maxPixels: Math.min(maxPixels, requestedMaxPixels) };
    const size = readingSize({ width, height }, bounds);
    const needs = bytesToDecode(costs, { width, height }, size);
    if (mostBytes !== undefined && needs > mostBytes) throw new NeedsMemory(needs);
    const pixels = await source.read(size);
    const toSource: Affine = [width / size.width, 0, 0, height / size.height, 0, 0];
    const raster = { ...size, data: toRgb(pixels, size.width, allocate), toSource };
    return { page, width, height, raster, ...(pixels.cut && { cut: true }) };
  } catch (cause) {
    throw cause instanceof InkstoneError || cause instanceof NeedsMemory ? cause : decodeError(field, cause);
  }
}

/** What sharp read is kept where nothing has to be done to it and no memory was named for it. */
function toRgb({ data, channels }: Pixels, width: number, allocate: DecodeOptions['allocate']): Uint8Array {
  if (channels === 3 && allocate === undefined) return data;
  const bytes = (data.length / channels) * 3;
  const rgb = allocate?.(bytes) ?? new Uint8Array(bytes);
  if (channels === 3) rgb.set(data);
  else flatten(data, width, rgb);
  return rgb;
}
