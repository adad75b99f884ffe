// Pictures in each format that is read: sound ones, taken apart along their own structure, damaged part by part and put together again.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const width = 48;
const height = 32;
/** Stripes: more than one colour, so that entropy coders have something to say. */
const pixels = Buffer.from(Array.from({ length: width * height * 3 }, (_, i) => ((i % 7) * 36 + (i >> 6)) & 255));
const drawn = () => sharp(pixels, { raw: { width, height, channels: 3 } });

/** A BMP of eight bits with run-length encoding: a palette of two colours, and lines of one run each. */
function bmp() {
  const lines = Buffer.from(Array.from({ length: height }, () => [width, 1, 0, 0]).flat());
  const head = Buffer.alloc(62);
  head.write('BM', 'latin1');
  head.writeUInt32LE(head.length + lines.length + 2, 2);
  head.writeUInt32LE(62, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(8, 28);
  head.writeUInt32LE(1, 30);
  head.writeUInt32LE(2, 46);
  head.writeUInt32LE(0xffffff, 58);
  return Buffer.concat([head, lines, Buffer.from([0, 1])]);
}

/** Cuts where `length(at)` says that the part beginning at `at` ends; what is left is the last part. */
function partsOf(bytes, start, length) {
  const parts = [bytes.subarray(0, start)];
  let at = start;
  while (at < bytes.length) {
    const end = Math.min(bytes.length, at + Math.max(1, length(at)));
    parts.push(bytes.subarray(at, end));
    at = end;
  }
  return parts;
}

/** Markers and what they hold; behind a start of scan its coded lines. */
const jpegParts = (bytes) =>
  partsOf(bytes, 2, (at) => {
    if (at + 4 > bytes.length) return bytes.length;
    const length = 2 + bytes.readUInt16BE(at + 2);
    return bytes[at + 1] === 0xda ? bytes.length : length;
  });
const riffParts = (bytes) => partsOf(bytes, 12, (at) => (at + 8 > bytes.length ? 8 : 8 + bytes.readUInt32LE(at + 4)));
/** The boxes of the first two levels: what a picture is stands in those within `meta`. */
const boxParts = (bytes) =>
  partsOf(bytes, 0, (at) => {
    if (at + 8 > bytes.length) return bytes.length;
    return bytes.toString('latin1', at + 4, at + 8) === 'meta' ? 12 : bytes.readUInt32BE(at);
  });
/** The head, the data, and each entry of the list of tags, which libvips writes last. */
function tiffParts(bytes) {
  const list = bytes.readUInt32LE(4);
  return [bytes.subarray(0, list), ...partsOf(bytes.subarray(list), 2, () => 12)];
}
/** Header, palette and lines, each of the size in which its fields come. */
const bmpParts = (bytes) => partsOf(bytes, 14, (at) => (at === 14 ? 40 : 4));

const heic = readFileSync(new URL('../src/image/fixtures/turned.heic', import.meta.url));
const formats = {
  jpeg: {
    type: 'image/jpeg',
    sound: [await drawn().jpeg().toBuffer(), await drawn().jpeg({ progressive: true }).toBuffer()],
    parts: jpegParts,
  },
  webp: {
    type: 'image/webp',
    sound: [await drawn().webp().toBuffer(), await drawn().webp({ lossless: true }).toBuffer()],
    parts: riffParts,
  },
  tiff: {
    type: 'image/tiff',
    sound: await Promise.all(
      ['none', 'lzw', 'deflate', 'jpeg'].map((compression) => drawn().tiff({ compression }).toBuffer()),
    ),
    parts: tiffParts,
  },
  heif: { type: 'image/heic', sound: [heic], parts: boxParts },
  bmp: { type: 'image/bmp', sound: [bmp()], parts: bmpParts },
};

/** What a length, an offset, a size or a count may be forged to. */
const numbers = [0, 1, 2, 255, 32_767, 65_535, 20_000, 2 ** 31 - 1, 2 ** 32 - 1];

/** Another number stands somewhere in the first bytes of a part, where formats keep their sizes. */
function forge(part, { below, pick }) {
  const out = Buffer.from(part);
  const size = pick([1, 2, 4]);
  if (out.length < size) return out;
  const at = below(Math.min(out.length - size + 1, 40));
  const value = pick([...numbers, below(1000)]) % 256 ** size;
  if (pick([true, false])) out.writeUIntBE(value, at, size);
  else out.writeUIntLE(value, at, size);
  return out;
}

const damages = [
  (parts, at, random) => parts.with(at, forge(parts[at], random)),
  (parts, at, random) => parts.with(at, forge(parts[at], random)),
  (parts, at) => parts.toSpliced(at, 1),
  (parts, at, { below }) => parts.toSpliced(at, 0, ...Array.from({ length: 1 + below(40) }, () => parts[at])),
  (parts, at, { below }) => parts.with(at, parts[at].subarray(0, below(parts[at].length + 1))),
  (parts, at, { pick }) => parts.with(at, pick(parts)),
  (parts, at) => parts.slice(0, at + 1),
];

/** @returns {{type: string, bytes: Buffer}} a picture of the format; one in eight is sound */
function picture({ type, sound, parts }, random) {
  let pieces = parts(random.pick(sound));
  for (let i = random.below(8) && 1 + random.below(3); i > 0 && pieces.length > 0; i--)
    pieces = random.pick(damages)(pieces, random.below(pieces.length), random);
  return { type, bytes: Buffer.concat(pieces) };
}

/** By format, what makes a picture of it from a random source. */
export const pictures = Object.fromEntries(
  Object.entries(formats).map(([name, format]) => [name, (random) => picture(format, random)]),
);
