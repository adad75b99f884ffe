import { crc32, deflateSync, inflateSync, constants as zlib } from 'node:zlib';
import type { Pixels } from './pixels.ts';

/** A picture is read as far as it goes if this share of its rows is there; less is no page. */
const leastShare = 0.1;
/** While it is mended it is in memory three times: more bytes of pixels, an A4 sheet at 400 to the inch in colour, are not. */
const mostRawBytes = 50e6;

/**
 * Decodes a PNG; one that is cut off is read as far as it goes, and says so.
 * @param decode with a fresh pipeline, on these bytes
 */
export async function readPng(bytes: Uint8Array, decode: (bytes: Uint8Array) => Promise<Pixels>): Promise<Pixels> {
  try {
    return await decode(bytes);
  } catch (cause) {
    const mended = mendPng(bytes);
    if (!mended || mended.rows < leastShare * mended.height) throw cause;
    const pixels = await decode(mended.bytes);
    return mended.rows < mended.height ? { ...pixels, cut: true } : pixels;
  }
}

/** A PNG whose end is missing, made whole: rows that are not there are white. */
interface MendedPng {
  readonly bytes: Uint8Array;
  /** Rows that the file holds. */
  readonly rows: number;
  readonly height: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Samples a pixel of each colour type: grey, RGB, palette, grey and alpha, RGBA. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const palette = 3;
const signatureLength = 8;

/**
 * Takes the rows out of a PNG that is cut off and writes them into a whole one of the same size. libvips itself would fill the rest with rows that
 * it read before, and text would be told twice.
 * @returns undefined for a file that has its end, is interlaced (its rows come in seven turns), too large or holds no row
 */
function mendPng(bytes: Uint8Array): MendedPng | undefined {
  const chunks = [...readChunks(bytes)];
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length < 13 || chunks.at(-1)?.type === 'IEND') return undefined;
  const header = Buffer.from(first.data);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits, type, interlaced] = [header[8]!, header[9]!, header[12]!];
  const perPixel = samples[type];
  if (perPixel === undefined || interlaced !== 0 || width === 0 || height === 0) return undefined;
  // Each row begins with its filter.
  const rowLength = 1 + Math.ceil((width * bits * perPixel) / 8);
  if (rowLength * height > mostRawBytes) return undefined;
  const raw = inflateAvailable(
    chunks.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data),
    rowLength * height,
  );
  if (!raw || raw.length < rowLength) return undefined;
  const rows = Math.floor(raw.length / rowLength);
  const all = Buffer.alloc(rowLength * height);
  raw.copy(all, 0, 0, rows * rowLength);
  const white = type === palette ? lightest(chunks.find((chunk) => chunk.type === 'PLTE')?.data, bits) : 0xff;
  for (let row = rows; row < height; row++) all.fill(white, row * rowLength + 1, (row + 1) * rowLength);
  const before = chunks.filter((chunk) => chunk.type !== 'IDAT');
  const idat = { type: 'IDAT', data: deflateSync(all, { level: 1 }) };
  const whole = [...before, idat, { type: 'IEND', data: new Uint8Array() }].map(writeChunk);
  return { bytes: Buffer.concat([bytes.subarray(0, signatureLength), ...whole]), rows, height };
}

/** The chunks of a file; what is there of the last one, if it is of pixels. */
function* readChunks(bytes: Uint8Array): Generator<Chunk> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = signatureLength; at + 8 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (end <= file.length || type === 'IDAT') yield { type, data: file.subarray(at + 8, Math.min(end, file.length)) };
    at = end + 4;
  }
}

/** As much as the pieces unfold to; undefined if they are broken, or are more than a picture. */
function inflateAvailable(pieces: readonly Uint8Array[], most: number): Buffer | undefined {
  try {
    // Z_SYNC_FLUSH gives what is there instead of an error about an end that is missing.
    return inflateSync(Buffer.concat(pieces), { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: most });
  } catch {
    // The decoder has said already what is wrong with the file.
    return undefined;
  }
}

/** A byte full of pixels of the lightest colour. */
function lightest(colours: Uint8Array | undefined, bits: number): number {
  let [best, index] = [-1, 0];
  for (let i = 0; colours && i * 3 + 2 < colours.length && i < 1 << bits; i++) {
    const sum = colours[i * 3]! + colours[i * 3 + 1]! + colours[i * 3 + 2]!;
    if (sum > best) [best, index] = [sum, i];
  }
  let byte = 0;
  for (let shift = 0; shift < 8; shift += bits) byte |= index << shift;
  return byte;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
