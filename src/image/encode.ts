import { applyToQuad, invert } from '../types/affine.ts';
import type { Line } from '../types/line.ts';
import type { Raster } from '../types/raster.ts';
import { boxesSvg } from './boxes-svg.ts';
import { decodePage } from './decode.ts';
import { sharp } from './libvips.ts';

/** The raster as a JPEG, for pages that are looked at: fine enough for small print. */
export async function encodeJpeg({ width, height, data }: Raster): Promise<Buffer> {
  const raw = { width, height, channels: 3 as const };
  return sharp(data, { raw, limitInputPixels: false }).jpeg({ quality: 85, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** The colour space that pictures are written in, as an ICC profile. */
export async function colourProfile(): Promise<Uint8Array> {
  const blank = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } });
  const { icc } = await sharp(await blank.withIccProfile('srgb').png().toBuffer()).metadata();
  if (!icc) throw new Error('libvips has no profile of sRGB');
  return icc;
}

/** A part of the raster as a file of the given size in pixels. */
export async function encodePart(
  { width, height, data }: Raster,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  size: { readonly width: number; readonly height: number },
  format: 'png' | 'jpeg',
): Promise<Buffer> {
  const raw = { width, height, channels: 3 as const };
  const cut = sharp(data, { raw, limitInputPixels: false })
    .extract(part)
    .resize(size.width, size.height, { fit: 'fill' });
  return format === 'png' ? cut.png({ compressionLevel: 3 }).toBuffer() : cut.jpeg({ quality: 92 }).toBuffer();
}

/**
 * The picture with a numbered frame round each line, as a PNG: for checking by eye what was found where. Of a file with
 * several pages, the first.
 * @param bytes the image file the lines were read from
 * @param lines their quads are in the pixels of that image; the number drawn is the index
 * @throws InkstoneError `image_format`, `image_decode`
 */
export async function drawBoxes(bytes: Uint8Array, lines: readonly Pick<Line, 'quad'>[]): Promise<Buffer> {
  const { raster } = await decodePage(bytes, 0, { field: 'image', maxPixels: Number.POSITIVE_INFINITY });
  const { width, height, data, toSource } = raster;
  const quads = lines.map(({ quad }) => applyToQuad(invert(toSource), quad));
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .composite([{ input: Buffer.from(boxesSvg(quads, width, height)), limitInputPixels: false }])
    .removeAlpha()
    .png()
    .toBuffer();
}
