import { withPdf } from './pdf/open-files.ts';
import { readImage } from './pdf/read-image.ts';
import type { Pixels } from './pixels.ts';
import type { Size } from './resize.ts';

/** Boxes before the picture: real files have a handful. */
const mostBoxes = 64;
const codestreamBox = 0x6a703263;
const startOfCodestream = 0xff4f;
/** Where a codestream says how many components it has, and the bits of the first. */
const [componentsAt, bitsAt] = [40, 42];
/** EnumCS of the colour box. */
const [sRgb, grey] = [16, 17];

/**
 * The size of a JPEG 2000 picture, of a JP2 file or a bare codestream (ISO/IEC 15444-1, A.5.1 and I.4).
 * @throws RangeError if it is cut off or has no codestream
 */
export function readJpeg2000Size(bytes: Uint8Array): Size {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = codestreamOf(file);
  if (file.getUint32(start) !== 0xff4fff51) throw new RangeError('no codestream');
  const at = (i: number) => file.getUint32(start + 8 + 4 * i);
  // The reference grid, less the offset at which the picture begins on it.
  const [width, height] = [at(0) - at(2), at(1) - at(3)];
  if (width <= 0 || height <= 0) throw new RangeError(`${width}x${height}`);
  return { width, height };
}

function codestreamOf(file: DataView): number {
  if (file.getUint16(0) === startOfCodestream) return 0;
  let at = 0;
  for (let i = 0; i < mostBoxes; i++) {
    const length = file.getUint32(at);
    const head = length === 1 ? 16 : 8;
    if (file.getUint32(at + 4) === codestreamBox) return at + head;
    // 0 reaches to the end of the file, 1 says the length in eight bytes of which the first four are 0 in any file that fits into memory.
    at += length === 1 ? file.getUint32(at + 12) : Math.max(length, 8);
  }
  throw new RangeError('no codestream');
}

/**
 * Decodes a JPEG 2000 picture: PDFium has a decoder of its own, since a PDF may hold such pictures.
 * @throws InkstoneError `image_decode` for one that is broken
 */
export function decodeJpeg2000(bytes: Uint8Array, field: string): Promise<Pixels & Size> {
  const size = readJpeg2000Size(bytes);
  const file = startsBare(bytes) ? inBoxes(bytes, size) : bytes;
  return withPdf({ bytes: pdfOf(file, size), field }, ({ withPage }, pdfium) =>
    withPage(0, ({ page }) => readImage(pdfium, page, field)),
  );
}

const startsBare = (bytes: Uint8Array) => bytes[0] === startOfCodestream >> 8;

/** A bare codestream as a file: PDFium's decoder takes no other. */
function inBoxes(codestream: Uint8Array, { width, height }: Size): Uint8Array {
  const view = new DataView(codestream.buffer, codestream.byteOffset, codestream.length);
  const components = view.getUint16(componentsAt);
  const box = (kind: string, ...parts: (readonly number[] | Uint8Array)[]) => {
    const content = Buffer.concat(parts.map((part) => Uint8Array.from(part)));
    return Buffer.concat([Uint8Array.from(long(8 + content.length)), Buffer.from(kind, 'latin1'), content]);
  };
  const header = [...long(height), ...long(width), components >> 8, components & 255, view.getUint8(bitsAt), 7, 0, 0];
  return Buffer.concat([
    box('jP  ', [0x0d, 0x0a, 0x87, 0x0a]),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
    box('jp2h', box('ihdr', header), box('colr', [1, 0, 0, ...long(components < 3 ? grey : sRgb)])),
    box('jp2c', codestream),
  ]);
}

const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** A PDF of one page that shows the picture. */
function pdfOf(bytes: Uint8Array, { width, height }: Size): Uint8Array {
  const draw = '1 0 0 1 0 0 cm /P Do';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 1 1]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>',
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/JPXDecode/Length ${bytes.length}>>stream\n`,
  ];
  const head = objects.map((object, i) => `${i + 1} 0 obj${object}${i < 4 ? '\nendobj\n' : ''}`);
  const starts = head.map((_, i) => `%PDF-1.5\n${head.slice(0, i).join('')}`.length);
  const before = Buffer.from(`%PDF-1.5\n${head.join('')}`, 'latin1');
  const end = '\nendstream\nendobj\n';
  const entries = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 6\n0000000000 65535 f \n${entries}trailer<</Size 6/Root 1 0 R>>\nstartxref\n`;
  const after = `${end}${table}${before.length + bytes.length + end.length}\n%%EOF`;
  return Buffer.concat([before, bytes, Buffer.from(after, 'latin1')]);
}
