import { InkstoneError } from '../types/error.ts';
import { sizeError } from './image-error.ts';
import { sniff } from './sniff.ts';

/** Shortest side in pixels. The upstream message says "larger than 10", but 10 is accepted there and here. */
export const minSide = 10;

/** Longest side over shortest side. */
export const maxAspectRatio = 200;

/**
 * Refuses sides that the API does not accept. Upstream takes only JPEG and PNG from 4K on and nothing above 8K;
 * every format is accepted here at any size up to `maxPixels` (extension).
 * @param size as a viewer shows the image, EXIF orientation applied
 * @throws InkstoneError `image_size` with the real numbers
 */
export function checkSize(
  { width, height }: { readonly width: number; readonly height: number },
  maxPixels: number,
  field: string,
): void {
  if (Math.min(width, height) < minSide) {
    throw sizeError(field, `height:${height} or width:${width} must be larger than ${minSide}`);
  }
  if (Math.max(width, height) > maxAspectRatio * Math.min(width, height)) {
    throw sizeError(field, `aspect ratio of height:${height} and width:${width} must not exceed ${maxAspectRatio}`);
  }
  checkPixels({ width, height }, maxPixels, field);
}

/**
 * Refuses an image whose pixels would not fit in memory, before they are decoded.
 * @throws InkstoneError `image_size` with the real numbers
 */
export function checkPixels(
  { width, height }: { readonly width: number; readonly height: number },
  maxPixels: number,
  field: string,
): void {
  if (width * height > maxPixels) {
    throw sizeError(field, `height:${height} times width:${width} must not exceed ${maxPixels} pixels`);
  }
}

/**
 * Refuses a page that takes more memory until it is decoded than there is.
 * @throws InkstoneError `image_size`
 */
export function checkBytesToDecode(bytes: number, most: number, field: string): void {
  if (bytes <= most) return;
  const [needed, there] = [bytes, most].map((each) => Math.round(each / 1e6));
  throw sizeError(field, `decoding it takes ${needed} MB of memory, and ${there} are there for it`);
}

/** Most bytes of a file of each kind. */
export interface ByteLimits {
  readonly image: number;
  readonly pdf: number;
}

/** Most bytes of a file that begins like this. */
export function byteLimit(head: Uint8Array, limits: ByteLimits): number {
  return sniff(head) === 'pdf' ? limits.pdf : limits.image;
}

/** The same chunks, as long as the file they make is not too large for its kind, which its first chunk tells.
 * @throws InkstoneError `image_bytes` */
export async function* withinLimits(
  chunks: AsyncIterable<Uint8Array>,
  limits: ByteLimits,
  field?: string,
): AsyncGenerator<Uint8Array> {
  let most: number | undefined;
  let length = 0;
  for await (const chunk of chunks) {
    most ??= byteLimit(chunk, limits);
    length += chunk.length;
    checkBytes(length, most, field);
    yield chunk;
  }
}

/** @throws InkstoneError `image_bytes` */
export function checkBytes(bytes: number, maxBytes: number, field?: string): void {
  if (bytes > maxBytes) {
    const message = `Multimodal file size is too large [at most ${maxBytes} bytes]`;
    throw new InkstoneError('image_bytes', message, field === undefined ? {} : { field });
  }
}
