import { type DecodeOptions, decodePage } from '../../image/decode.ts';
import { encodePart } from '../../image/encode.ts';
import type { Box } from '../../types/box.ts';
import type { Picture, PictureRule } from '../page-reader.ts';

/** What pictures are taken of: one page of a file. */
export interface PicturesInput extends Omit<DecodeOptions, 'allocate'> {
  readonly bytes: Uint8Array;
  readonly page: number;
  /** In pixels of the caller's image. */
  readonly parts: readonly Box[];
  readonly rule: PictureRule;
}

/**
 * Parts of a page as picture files, each of the size that a rule asks for. Runs in worker threads.
 * @param parts in pixels of the caller's image
 */
export async function takePictures(
  { bytes, ...options }: DecodeOptions & { readonly bytes: Uint8Array },
  page: number,
  parts: readonly Box[],
  rule: PictureRule,
): Promise<Picture[]> {
  const { raster, width } = await decodePage(bytes, page, options);
  const scale = raster.width / width;
  const pictures: Picture[] = [];
  for (const { left, top, right, bottom } of parts) {
    const x = clamp(Math.floor(left * scale), 0, raster.width - 1);
    const y = clamp(Math.floor(top * scale), 0, raster.height - 1);
    const part = {
      left: x,
      top: y,
      width: clamp(Math.ceil(right * scale) - x, 1, raster.width - x),
      height: clamp(Math.ceil(bottom * scale) - y, 1, raster.height - y),
    };
    const size = pictureSize(part, rule);
    pictures.push({ bytes: await encodePart(raster, part, size, rule.format), ...size });
  }
  return pictures;
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The size a picture is sent in: the aspect ratio stays, up to the factor that both sides are multiples of. */
export function pictureSize(
  { width, height }: { readonly width: number; readonly height: number },
  {
    minPixels = 0,
    maxPixels = Number.POSITIVE_INFINITY,
    longest = Number.POSITIVE_INFINITY,
    shortest = 0,
    factor = 1,
  }: PictureRule,
): { width: number; height: number } {
  const area = width * height;
  const up = Math.max(1, Math.sqrt(minPixels / area), shortest / Math.min(width, height));
  const down = Math.min(Math.sqrt(maxPixels / area), longest / Math.max(width, height));
  const scale = Math.min(up, down);
  const side = (length: number) => Math.max(factor, Math.round((length * scale) / factor) * factor);
  return { width: side(width), height: side(height) };
}
