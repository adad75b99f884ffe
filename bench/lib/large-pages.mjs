// Pages of the most pixels there may be, in each format that has a way of its own to cost memory.
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { phrases } from './draw-pages.mjs';

/** Points: a PDF page may be no longer. */
const longestPoints = 14_400;
const fontSize = 60;
/** Pixels: a larger AVIF is refused with the default of two threads (docs/hardening.md, memory). */
const avifSide = Math.floor(Math.sqrt(33_000_000));

/** Lines of words in a block at the top left, so that the rest of the page costs memory and little time. */
function svg(side) {
  const lines = phrases(24, 5).map(
    (phrase, i) => `<text x="300" y="${400 + i * 90}" font-size="${fontSize}">${phrase}</text>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="white"/>` +
      `<g font-family="DejaVu Sans, Arial, sans-serif" fill="#1a1a1a" transform="rotate(3)">${lines.join('')}</g></svg>`,
  );
}

/** A bitmap of one bit a pixel, which unfolds to 24 times as much. */
async function pbm(image, side) {
  const { data } = await image().greyscale().raw().toBuffer({ resolveWithObject: true });
  const stride = Math.ceil(side / 8);
  const bits = Buffer.alloc(stride * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (data[y * side + x] < 128) bits[y * stride + (x >> 3)] |= 128 >> (x & 7);
  return Buffer.concat([Buffer.from(`P4\n${side} ${side}\n`), bits]);
}

async function pdf() {
  const file = await PDFDocument.create();
  const page = file.addPage([longestPoints, longestPoints]);
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const [i, phrase] of phrases(24, 5).entries())
    page.drawText(phrase, { x: 600, y: longestPoints - 800 - i * 200, size: 120, font });
  return file.save();
}

/**
 * @param {number} pixels of each; an AVIF is as large as one may be, and so is the page of the PDF
 * @param {string[]} [only] which formats; all unless said
 * @returns {Promise<{name: string, body: string}[]>} with data URLs
 */
export async function largePages(pixels, only) {
  const side = Math.floor(Math.sqrt(pixels));
  const raw = await sharp(svg(side), { limitInputPixels: false }).flatten().raw().toBuffer();
  const image = () => sharp(raw, { raw: { width: side, height: side, channels: 3 }, limitInputPixels: false });
  const made = {
    jpeg: () => image().jpeg({ quality: 85 }).toBuffer(),
    'jpeg-progressive': () => image().jpeg({ quality: 85, progressive: true }).toBuffer(),
    'jpeg-turned': () => image().withMetadata({ orientation: 6 }).jpeg({ quality: 85 }).toBuffer(),
    png: () => image().png().toBuffer(),
    'png-interlaced': () => image().png({ progressive: true }).toBuffer(),
    'png-alpha': () => image().ensureAlpha(0.9).png({ compressionLevel: 9 }).toBuffer(),
    'png-16': () => image().toColourspace('rgb16').png().toBuffer(),
    webp: () => image().webp({ quality: 85, effort: 0 }).toBuffer(),
    'webp-lossless': () => image().webp({ lossless: true, effort: 0 }).toBuffer(),
    avif: () => image().resize(Math.min(side, avifSide)).avif({ effort: 0 }).toBuffer(),
    gif: () => image().gif({ effort: 1 }).toBuffer(),
    tiff: () => image().tiff({ compression: 'deflate' }).toBuffer(),
    pbm: () => pbm(image, side),
    pdf,
  };
  const pages = [];
  for (const [name, make] of Object.entries(made)) {
    if (only && !only.includes(name)) continue;
    const bytes = Buffer.from(await make());
    pages.push({ name, body: `data:;base64,${bytes.toString('base64')}` });
  }
  return pages;
}
