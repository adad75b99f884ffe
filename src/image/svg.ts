import { formatError } from './image-error.ts';
import { sharp } from './libvips.ts';

/** A word that shows whether letters can be drawn. */
const word =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><text x="4" y="24" font-size="20">HEM</text></svg>';

let fonts: Promise<boolean> | undefined;

/**
 * Refuses a drawing with text where this machine has no fonts: its letters would be left out without a word.
 * libvips (librsvg) reads nothing but the bytes it is given: neither files nor addresses.
 * @throws InkstoneError `image_format`
 */
export async function checkFonts(bytes: Uint8Array, field: string, hasFonts = canDrawText): Promise<void> {
  if (
    /<(?:\w{1,20}:)?text[\s>]/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')) &&
    !(await hasFonts())
  )
    throw formatError(field, 'the text of an SVG needs fonts, and this machine has none');
}

function canDrawText(): Promise<boolean> {
  fonts ??= sharp(Buffer.from(word))
    .stats()
    .then(({ isOpaque, channels }) => !isOpaque && channels[3]!.max > 0);
  return fonts;
}
