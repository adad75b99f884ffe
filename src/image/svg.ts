import { formatError } from './image-error.ts';
import { sharp } from './libvips.ts';
import { countDrawn } from './svg-elements.ts';

/** A word that shows whether letters can be drawn. */
const word =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><text x="4" y="24" font-size="20">HEM</text></svg>';

/** Elements: of rectangles librsvg draws 50,000 in 0.6 seconds of processor time and 200,000 in 2.3. */
const mostDrawn = 100_000;

let fonts: Promise<boolean> | undefined;

/**
 * Refuses a drawing that multiplies itself, and one with text where this machine has no fonts: its letters would be left out without a word.
 * libvips (librsvg) reads nothing but the bytes it is given: neither files nor addresses.
 * @throws InkstoneError `image_format`
 */
export async function checkSvg(bytes: Uint8Array, field: string, hasFonts = canDrawText): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (countDrawn(text) > mostDrawn) throw formatError(field, `the SVG draws more than ${mostDrawn} elements`);
  if (/<(?:\w{1,20}:)?text[\s>]/.test(text) && !(await hasFonts()))
    throw formatError(field, 'the text of an SVG needs fonts, and this machine has none');
}

function canDrawText(): Promise<boolean> {
  fonts ??= sharp(Buffer.from(word))
    .stats()
    .then(({ isOpaque, channels }) => !isOpaque && channels[3]!.max > 0);
  return fonts;
}
