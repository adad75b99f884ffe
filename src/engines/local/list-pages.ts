import type { ImageInfo } from '../../image/inspect.ts';
import { checkBytesToDecode, checkSize } from '../../image/limits.ts';
import { bytesToDecode } from '../../image/page-bytes.ts';
import { selectPages } from '../../image/page-range.ts';
import { readingSize, type Size } from '../../image/resize.ts';
import { InkstoneError } from '../../types/error.ts';
import type { FileOptions, ImageInput } from '../../types/request.ts';
import { type FontWitness, fontWitness } from './stages/text-layer/font-witness.ts';
import type { RunStep } from './steps.ts';

/** One page that is to be read. */
export interface PageTask {
  /** Its bytes lie in shared memory. */
  readonly image: ImageInput;
  /** Which image of the request, from 0. */
  readonly position: number;
  /** Which page of that image's file, from 0. */
  readonly index: number;
  readonly format: ImageInfo['format'];
  /** Tells the file from all others of this engine. */
  readonly file: number;
  /** Size at which the file's first page is read; others are mostly the same. */
  readonly size: Size;
  /** What the pictures of the file's pages say about its fonts. */
  readonly fonts: FontWitness;
  /** Bytes that it takes until it has been decoded. */
  readonly bytes: number;
}

/** What the list is made with. */
export interface ListOptions extends FileOptions {
  /** Larger images are refused before they are decoded, in pixels. */
  readonly maxPixels: number;
  /** Bytes that one page may take. */
  readonly mostBytes: number;
  /** A number no file had before. */
  readonly nextFile: () => number;
  /** The steps that look into a file. */
  readonly stepsFor: (image: ImageInput) => RunStep;
}

/**
 * The pages of a request in the order of its images. A file is opened when its pages are asked for, by a worker:
 * even the header of a forged file may take long, or break its decoder.
 * @throws InkstoneError `image_format`, `image_decode`, `image_size`; `invalid_request` for pages that are not there or too many
 */
export async function* listPages(
  images: readonly ImageInput[],
  { pages, maxPages = Number.POSITIVE_INFINITY, maxPixels, mostBytes, nextFile, stepsFor }: ListOptions,
): AsyncGenerator<PageTask> {
  let listed = 0;
  for (const [position, sent] of images.entries()) {
    const { field, minPixels, maxPixels: requestedMaxPixels = maxPixels } = sent;
    const file = nextFile();
    const image = share(sent);
    const info = await stepsFor(image)('inspect', { bytes: image.bytes, field, id: file });
    checkSize(info, maxPixels, field);
    const chosen = selectPages(pages, info.pages.length, field);
    listed += chosen.length;
    if (listed > maxPages) throw tooMany(listed, maxPages, field);
    const size = readingSize(info, { minPixels, maxPixels: Math.min(maxPixels, requestedMaxPixels) });
    const fonts = fontWitness();
    const bytes = bytesToDecode(info, info, size);
    checkBytesToDecode(bytes, mostBytes, field);
    for (const index of chosen) yield { image, position, index, format: info.format, file, size, fonts, bytes };
  }
}

/** Shared memory goes to worker threads without a copy for each step. */
function share(image: ImageInput): ImageInput {
  const bytes = new Uint8Array(new SharedArrayBuffer(image.bytes.length));
  bytes.set(image.bytes);
  return { ...image, bytes };
}

function tooMany(pages: number, most: number, field: string): InkstoneError {
  const message = `The request asks for ${pages} pages, at most ${most} are read at once: name some of them, as in "pages": "1-${most}", and ask again for the rest.`;
  return new InkstoneError('invalid_request', message, { field });
}
