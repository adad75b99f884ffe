/** Formats that are told apart by their first bytes. */
export type ImageFormat =
  | 'bmp'
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'pnm'
  | 'jp2'
  | 'ico'
  | 'svg'
  | 'pdf'
  | 'unknown';

/**
 * The format by magic bytes; names and MIME types are often wrong and never looked at.
 * @param bytes the file, or at least its first kilobyte (a PDF may begin with up to 1024 bytes of something else)
 */
export function sniff(bytes: Uint8Array): ImageFormat {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const head = latin1(bytes, 0, 12);
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF....WEBP/s.test(head)) return 'webp';
  if (isTiff(head)) return 'tiff';
  if (head.slice(4, 8) === 'ftyp') return heifFormat(bytes);
  if (head.startsWith('BM') && bytes.length >= 26) return 'bmp';
  if (/^P[1-6][\s#]/.test(head)) return 'pnm';
  if (isJpeg2000(bytes)) return 'jp2';
  if (startsWith(bytes, [0, 0, 1, 0]) && bytes[4] !== 0 && bytes[9] === 0 && bytes.length > 22) return 'ico';
  const start = latin1(bytes, 0, 1024 + 5);
  if (start.includes('%PDF-')) return 'pdf';
  if (/^\s*</.test(start.replace('\xef\xbb\xbf', '')) && firstElement.test(start)) return 'svg';
  return 'unknown';
}

/** The first tag of a document, behind its declarations and comments, is that of a picture. */
const firstElement = /^[^<]*(?:<[^a-z][^<]*)*<(?:\w{1,20}:)?svg[\s/>]/i;

/** A JP2 file, or the codestream alone. */
function isJpeg2000(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20]) || startsWith(bytes, [0xff, 0x4f, 0xff, 0x51]);
}

/** Little or big endian; 42 is TIFF, 43 is BigTIFF. */
function isTiff(head: string): boolean {
  return /^(II[*+]\0|MM\0[*+])/.test(head);
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
/** Brands further back in a file are not looked at: real files name fewer than a dozen, a forged length names millions. */
const mostBrandBytes = 256;
const avifBrands = new Set(['avif', 'avis']);

/** ISO/IEC 23008-12: the ftyp box holds a major brand, a version and compatible brands; mif1 and msf1 alone leave the codec open. */
function heifFormat(bytes: Uint8Array): ImageFormat {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0);
  const end = Math.min(bytes.length, size, mostBrandBytes);
  const brands = [latin1(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin1(bytes, at, at + 4));
  for (const brand of brands) {
    if (heicBrands.has(brand)) return 'heic';
    if (avifBrands.has(brand)) return 'avif';
  }
  return brands[0] === 'mif1' || brands[0] === 'msf1' ? 'heic' : 'unknown';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
