import { decodeBmp, readBmpHeader } from './bmp.ts';

/** The largest picture of an icon file: a PNG as it is, or pixels R, G, B, A, rows from the top. */
export type IcoPicture =
  | { readonly png: Uint8Array }
  | { readonly width: number; readonly height: number; readonly bitmap: Uint8Array };

const directory = 6;
const entryBytes = 16;
const bmpHead = 14;
const png = [0x89, 0x50, 0x4e, 0x47];

/**
 * The picture of a Windows icon that is drawn largest, of equal ones that with the most colours.
 * @throws RangeError if the file is cut off or holds none
 */
export function icoPicture(bytes: Uint8Array): IcoPicture {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = Array.from({ length: file.getUint16(4, true) }, (_, i) => {
    const at = directory + i * entryBytes;
    // A side of 256 is written as 0.
    const area = (file.getUint8(at) || 256) * (file.getUint8(at + 1) || 256);
    return {
      area,
      bits: file.getUint16(at + 6, true),
      size: file.getUint32(at + 8, true),
      at: file.getUint32(at + 12, true),
    };
  });
  const [largest] = entries.sort((a, b) => b.area - a.area || b.bits - a.bits);
  if (!largest || largest.at + largest.size > bytes.length) throw new RangeError('cut off');
  const picture = bytes.subarray(largest.at, largest.at + largest.size);
  if (png.every((byte, i) => picture[i] === byte)) return { png: picture };
  const bitmap = asBmp(picture);
  const { width, height } = readBmpHeader(bitmap);
  return { width, height, bitmap };
}

/** A bitmap file of what an icon keeps: a header that counts the rows of the mask too, colours, pixels, mask. */
function asBmp(picture: Uint8Array): Uint8Array {
  const bmp = new Uint8Array(bmpHead + picture.length);
  bmp.set(picture, bmpHead);
  const file = new DataView(bmp.buffer);
  const header = file.getUint32(bmpHead, true);
  const bits = file.getUint16(28, true);
  const colours = bits <= 8 ? file.getUint32(46, true) || 1 << bits : 0;
  bmp.set([0x42, 0x4d]);
  file.setUint32(10, bmpHead + header + 4 * colours, true);
  file.setInt32(22, Math.floor(file.getInt32(22, true) / 2), true);
  return bmp;
}

/**
 * The pixels of an icon's bitmap.
 * @returns width · height · 4 bytes, R, G, B, A
 * @throws RangeError if it is cut off
 */
export function decodeIcoBitmap(bitmap: Uint8Array): Uint8Array {
  const { data, channels } = decodeBmp(bitmap);
  const { width, height, bits, offset } = readBmpHeader(bitmap);
  const alpha = alphaOf(bitmap.subarray(offset), width, height, bits);
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < alpha.length; i++) {
    pixels.set(data.subarray(i * channels, i * channels + 3), i * 4);
    pixels[i * 4 + 3] = alpha[i]!;
  }
  return pixels;
}

/** Alpha stands in the fourth byte of 32 bits; where none does, in the mask of bits behind the pixels: 1 is clear. */
function alphaOf(pixels: Uint8Array, width: number, height: number, bits: number): Uint8Array {
  const alpha = new Uint8Array(width * height).fill(255);
  const up = (y: number) => height - 1 - y;
  if (bits === 32) {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) alpha[y * width + x] = pixels[(up(y) * width + x) * 4 + 3]!;
    if (alpha.some((value) => value > 0)) return alpha;
    alpha.fill(255);
  }
  const row = Math.ceil((width * bits) / 32) * 4;
  const mask = pixels.subarray(row * height);
  const maskRow = Math.ceil(width / 32) * 4;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = mask[up(y) * maskRow + (x >> 3)] ?? 0;
      if ((byte >> (7 - (x & 7))) & 1) alpha[y * width + x] = 0;
    }
  return alpha;
}
