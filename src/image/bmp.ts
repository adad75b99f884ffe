import { decodeRle } from './bmp-rle.ts';

/** Pixels without padding: R, G, B or R, G, B, A, rows from the top. */
export interface BmpPixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** How a BMP file says its pixels are kept. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: number;
  readonly rle: boolean;
  /** Where the pixels begin. */
  readonly offset: number;
  /** Four bytes a colour for up to 8 bits: B, G, R, 0. */
  readonly palette: Uint8Array;
  /** Bits of red, green, blue and alpha for 16 and 32 bits a pixel. */
  readonly masks: readonly [number, number, number, number];
}

/**
 * Reads the header of a Windows or OS/2 bitmap (BITMAPCOREHEADER to BITMAPV5HEADER).
 * @throws RangeError if it is cut off or says what no bitmap may say
 */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = file.getUint32(14, true);
  const core = size === 12;
  const width = core ? file.getUint16(18, true) : file.getInt32(18, true);
  const tall = core ? file.getUint16(20, true) : file.getInt32(22, true);
  const bits = file.getUint16(core ? 24 : 28, true);
  const compression = core ? 0 : file.getUint32(30, true);
  const colours = core ? 0 : file.getUint32(46, true);
  const rle = (compression === 1 && bits === 8) || (compression === 2 && bits === 4);
  const masked = (compression === 3 || compression === 6) && (bits === 16 || bits === 32);
  if (width <= 0 || tall === 0 || ![1, 4, 8, 16, 24, 32].includes(bits) || !(compression === 0 || rle || masked)) {
    throw new RangeError(`not a bitmap that can be read: ${width}x${tall}, ${bits} bits, compression ${compression}`);
  }
  return {
    width,
    height: Math.abs(tall),
    topDown: tall < 0,
    bits,
    rle,
    offset: file.getUint32(10, true),
    palette: bits <= 8 ? readPalette(bytes, 14 + size, colours || 1 << bits, core) : new Uint8Array(),
    masks: masked ? readMasks(file, size >= 56 || compression === 6) : bits === 16 ? masks555 : masks888,
  };
}

const masks555 = [0x7c00, 0x3e0, 0x1f, 0] as const;
const masks888 = [0xff0000, 0xff00, 0xff, 0] as const;

/** They follow a BITMAPINFOHEADER or are part of the longer headers: at byte 54 either way. */
function readMasks(file: DataView, withAlpha: boolean): BmpHeader['masks'] {
  const mask = (i: number) => file.getUint32(54 + 4 * i, true);
  return [mask(0), mask(1), mask(2), withAlpha ? mask(3) : 0];
}

/** OS/2 keeps three bytes a colour, Windows four. */
function readPalette(bytes: Uint8Array, at: number, colours: number, core: boolean): Uint8Array {
  const step = core ? 3 : 4;
  const palette = new Uint8Array(256 * 4);
  for (let i = 0; i < Math.min(colours, 256); i++) palette.set(bytes.subarray(at + i * step, at + i * step + 3), i * 4);
  return palette;
}

/**
 * Decodes 1, 4, 8, 16, 24 and 32 bits a pixel, run lengths, bit masks, either direction of rows.
 * Pixels that run lengths skip are the palette's first colour; alpha that is 0 everywhere is taken as absent.
 * @throws RangeError if the file is cut off or not such a bitmap
 */
export function decodeBmp(bytes: Uint8Array): BmpPixels {
  const header = readBmpHeader(bytes);
  const { width, height, bits, topDown } = header;
  const rows = header.rle ? decodeRle(bytes.subarray(header.offset), header) : bytes.subarray(header.offset);
  const storedBits = header.rle ? 8 : bits;
  const stride = Math.ceil((width * storedBits) / 32) * 4;
  // The padding of the last row is often missing.
  if (rows.length < stride * (height - 1) + Math.ceil((width * storedBits) / 8)) throw new RangeError('cut off');
  const channels = header.masks[3] !== 0 ? 4 : 3;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(stride * (topDown ? y : height - 1 - y));
    const out = data.subarray(y * width * channels, (y + 1) * width * channels);
    if (storedBits <= 8) copyIndexed(row, storedBits, header.palette, out);
    else if (bits === 24) copyBgr(row, out);
    else copyMasked(row, bits, header.masks, out, channels);
  }
  if (channels === 4 && isClear(data)) for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { width, height, channels, data };
}

function copyIndexed(row: Uint8Array, bits: number, palette: Uint8Array, out: Uint8Array): void {
  const perByte = 8 / bits;
  const last = (1 << bits) - 1;
  for (let x = 0, to = 0; to < out.length; x++) {
    const shift = 8 - bits - (x % perByte) * bits;
    const at = ((row[Math.floor(x / perByte)]! >> shift) & last) * 4;
    out[to++] = palette[at + 2]!;
    out[to++] = palette[at + 1]!;
    out[to++] = palette[at]!;
  }
}

function copyBgr(row: Uint8Array, out: Uint8Array): void {
  for (let i = 0; i < out.length; i += 3) {
    out[i] = row[i + 2]!;
    out[i + 1] = row[i + 1]!;
    out[i + 2] = row[i]!;
  }
}

function copyMasked(row: Uint8Array, bits: number, masks: BmpHeader['masks'], out: Uint8Array, channels: number): void {
  const step = bits / 8;
  for (let channel = 0; channel < channels; channel++) {
    const mask = masks[channel]!;
    if (mask === 0) continue;
    const shift = 31 - Math.clz32(mask & -mask);
    const top = mask >>> shift;
    for (let to = channel, from = 0; to < out.length; to += channels, from += step) {
      const low = row[from]! | (row[from + 1]! << 8);
      const value = bits === 16 ? low : low | (row[from + 2]! << 16) | (row[from + 3]! << 24);
      out[to] = (((value & mask) >>> shift) * 255) / top + 0.5;
    }
  }
}

function isClear(data: Uint8Array): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return false;
  return true;
}
