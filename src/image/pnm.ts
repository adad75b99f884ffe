/** How a PBM, PGM or PPM says its pixels are kept. */
export interface PnmHeader {
  readonly width: number;
  readonly height: number;
  /** 1 for grey and for bits, 3 for colour. */
  readonly channels: 1 | 3;
  /** Of a sample; bits are 1 for black. */
  readonly max: number;
  readonly bits: boolean;
  /** Numbers as words of text instead of bytes. */
  readonly plain: boolean;
  /** Where the samples begin. */
  readonly offset: number;
}

/** Pixels without padding, R, G, B, rows from the top. */
export interface PnmPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const hash = 0x23;
const newline = 0x0a;
const zero = 0x30;
const isSpace = (byte: number | undefined) => byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= zero && byte <= zero + 9;

/** Reads numbers between white space and comments. */
function numbersFrom(bytes: Uint8Array, start: number) {
  let at = start;
  function skip(): void {
    while (isSpace(bytes[at]) || bytes[at] === hash) {
      if (bytes[at] === hash) while (at < bytes.length && bytes[at] !== newline) at++;
      else at++;
    }
  }
  return {
    /** @param digits most of them: the samples of a plain bitmap may stand without a space between them */
    next(digits = 9): number {
      skip();
      if (!isDigit(bytes[at])) throw new RangeError(at < bytes.length ? 'a number is missing' : 'cut off');
      let value = 0;
      for (let i = 0; i < digits && isDigit(bytes[at]); i++) value = value * 10 + bytes[at++]! - zero;
      return value;
    },
    at: () => at,
  };
}

/**
 * Reads the header of a Netpbm file, P1 to P6.
 * @throws RangeError if it is cut off or says what none may say
 */
export function readPnmHeader(bytes: Uint8Array): PnmHeader {
  const kind = bytes[1]! - zero;
  const numbers = numbersFrom(bytes, 2);
  const [width, height] = [numbers.next(), numbers.next()];
  const bits = kind === 1 || kind === 4;
  const max = bits ? 1 : numbers.next();
  if (width === 0 || height === 0 || max === 0 || max > 65_535)
    throw new RangeError(`${width}x${height}, up to ${max}`);
  // One white space ends the header.
  return { width, height, channels: kind % 3 === 0 ? 3 : 1, max, bits, plain: kind <= 3, offset: numbers.at() + 1 };
}

/**
 * Decodes a Netpbm file, of several pictures the first.
 * @throws RangeError if it is cut off
 */
export function decodePnm(bytes: Uint8Array): PnmPixels {
  const header = readPnmHeader(bytes);
  const { width, height, channels, max, bits } = header;
  const sample = samplesOf(bytes, header);
  const data = new Uint8Array(width * height * 3);
  const scale = 255 / max;
  for (let i = 0, to = 0; to < data.length; ) {
    if (channels === 3) {
      data[to++] = sample(i++) * scale + 0.5;
      continue;
    }
    const value = bits ? (1 - sample(i)) * 255 : sample(i) * scale + 0.5;
    i++;
    data[to++] = value;
    data[to++] = value;
    data[to++] = value;
  }
  return { width, height, data };
}

/** Gives the samples in their order, row by row. */
function samplesOf(bytes: Uint8Array, { width, height, channels, max, bits, plain, offset }: PnmHeader) {
  const clamp = (value: number) => Math.min(value, max);
  if (plain) {
    const numbers = numbersFrom(bytes, offset);
    return () => clamp(numbers.next(bits ? 1 : undefined));
  }
  const wide = max > 255;
  const stride = bits ? Math.ceil(width / 8) : width * channels * (wide ? 2 : 1);
  if (bytes.length - offset < stride * height) throw new RangeError('cut off');
  if (bits) {
    return (i: number) => {
      const x = i % width;
      return (bytes[offset + Math.floor(i / width) * stride + (x >> 3)]! >> (7 - (x & 7))) & 1;
    };
  }
  if (wide) return (i: number) => clamp((bytes[offset + 2 * i]! << 8) | bytes[offset + 2 * i + 1]!);
  return (i: number) => clamp(bytes[offset + i]!);
}
