import { describe, expect, it } from 'vitest';
import { decodeBmp } from './bmp.ts';

interface Parts {
  width: number;
  height: number;
  bits: number;
  compression?: number;
  header?: 12 | 40 | 56 | 124;
  /** After BITMAPINFOHEADER or inside the longer ones. */
  masks?: number[];
  /** B, G, R for each colour. */
  palette?: number[][];
  pixels: number[];
}

/** A bitmap file put together from its parts, as the format describes it. */
function bmp({ width, height, bits, compression = 0, header = 40, masks = [], palette = [], pixels }: Parts): Buffer {
  const info = Buffer.alloc(header);
  info.writeUInt32LE(header, 0);
  if (header === 12) {
    info.writeUInt16LE(width, 4);
    info.writeUInt16LE(height, 6);
    info.writeUInt16LE(1, 8);
    info.writeUInt16LE(bits, 10);
  } else {
    info.writeInt32LE(width, 4);
    info.writeInt32LE(height, 8);
    info.writeUInt16LE(1, 12);
    info.writeUInt16LE(bits, 14);
    info.writeUInt32LE(compression, 16);
    info.writeUInt32LE(bits <= 8 ? palette.length : 0, 32);
  }
  const maskBytes = Buffer.alloc(masks.length * 4);
  masks.forEach((mask, i) => {
    maskBytes.writeUInt32LE(mask, i * 4);
  });
  if (header > 40) maskBytes.copy(info, 40);
  const colours = Buffer.from(palette.flatMap((colour) => (header === 12 ? colour : [...colour, 0])));
  const before = Buffer.concat([info, header === 40 ? maskBytes : Buffer.alloc(0), colours]);
  const file = Buffer.alloc(14);
  file.write('BM');
  file.writeUInt32LE(14 + before.length, 10);
  return Buffer.concat([file, before, Buffer.from(pixels)]);
}

const [red, green, blue, white] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
] as const;
/** 2 x 2: red, green over blue, white. */
const expected = [...red, ...green, ...blue, ...white];
const palette = [
  [0, 0, 255],
  [0, 255, 0],
  [255, 0, 0],
  [255, 255, 255],
];

describe('decodeBmp', () => {
  it.each<[string, Parts]>([
    ['4 bits', { width: 2, height: 2, bits: 4, palette, pixels: [0x23, 0, 0, 0, 0x01, 0, 0, 0] }],
    ['8 bits', { width: 2, height: 2, bits: 8, palette, pixels: [2, 3, 0, 0, 0, 1, 0, 0] }],
    ['8 bits of OS/2', { width: 2, height: 2, bits: 8, header: 12, palette, pixels: [2, 3, 0, 0, 0, 1, 0, 0] }],
    ['8 bits from the top', { width: 2, height: -2, bits: 8, palette, pixels: [0, 1, 0, 0, 2, 3, 0, 0] }],
    ['no padding at the end', { width: 2, height: -2, bits: 8, palette, pixels: [0, 1, 0, 0, 2, 3] }],
    [
      '24 bits',
      { width: 2, height: 2, bits: 24, pixels: [255, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0] },
    ],
    ['16 bits, 5-5-5', { width: 2, height: 2, bits: 16, pixels: [0x1f, 0, 0xff, 0x7f, 0, 0x7c, 0xe0, 0x03] }],
    [
      '16 bits, 5-6-5',
      {
        width: 2,
        height: 2,
        bits: 16,
        compression: 3,
        masks: [0xf800, 0x7e0, 0x1f],
        pixels: [0x1f, 0, 0xff, 0xff, 0, 0xf8, 0xe0, 0x07],
      },
    ],
    [
      '32 bits, fourth byte unused',
      {
        width: 2,
        height: 2,
        bits: 32,
        pixels: [255, 0, 0, 9, 255, 255, 255, 9, 0, 0, 255, 9, 0, 255, 0, 9],
      },
    ],
    [
      '32 bits, masks in another order',
      {
        width: 2,
        height: -2,
        bits: 32,
        compression: 3,
        masks: [0xff000000, 0xff0000, 0xff00],
        pixels: [0, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0, 255, 255, 255],
      },
    ],
    // A literal run is padded to 16 bits; a row and the picture have end marks.
    ['RLE8', { width: 2, height: 2, bits: 8, compression: 1, palette, pixels: [1, 2, 1, 3, 0, 0, 1, 0, 1, 1, 0, 1] }],
    ['RLE4', { width: 2, height: 2, bits: 4, compression: 2, palette, pixels: [2, 0x23, 0, 0, 2, 0x01, 0, 1] }],
  ])('reads %s', (_, parts) => {
    const { data, ...size } = decodeBmp(bmp(parts));
    expect(size).toEqual({ width: 2, height: 2, channels: 3 });
    expect([...data]).toEqual(expected);
  });

  it('reads 1 bit a pixel', () => {
    const black = [0, 0, 0];
    const { data } = decodeBmp(
      bmp({ width: 9, height: 1, bits: 1, palette: [black, [255, 255, 255]], pixels: [0x81, 0x80] }),
    );
    expect([...data]).toEqual([white, black, black, black, black, black, black, white, white].flat());
  });

  it('follows literal runs, jumps and runs beyond the row', () => {
    const pixels = [0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 1, 1, 200, 1, 0, 1];
    const { data } = decodeBmp(bmp({ width: 4, height: 3, bits: 8, compression: 1, palette, pixels }));
    expect([...data]).toEqual(
      [
        [red, green, green, green],
        [red, red, red, red],
        [green, blue, white, red],
      ].flat(2),
    );
  });

  it('reads literal runs of four bits', () => {
    const pixels = [0, 5, 0x01, 0x23, 0x10, 0, 0, 1];
    const { data } = decodeBmp(bmp({ width: 5, height: 1, bits: 4, compression: 2, palette, pixels }));
    expect([...data]).toEqual([red, green, blue, white, green].flat());
  });

  const masks = [0xff0000, 0xff00, 0xff, 0xff000000];
  const withAlpha = { width: 2, height: 1, bits: 32, compression: 3, header: 124, masks } as const;

  it('keeps alpha that is used', () => {
    const { channels, data } = decodeBmp(bmp({ ...withAlpha, masks: [...masks], pixels: [1, 2, 3, 0, 4, 5, 6, 128] }));
    expect(channels).toBe(4);
    expect([...data]).toEqual([3, 2, 1, 0, 6, 5, 4, 128]);
  });

  it('takes alpha that is 0 everywhere as absent (screenshots from the clipboard)', () => {
    const { data } = decodeBmp(bmp({ ...withAlpha, masks: [...masks], pixels: [1, 2, 3, 0, 4, 5, 6, 0] }));
    expect([...data]).toEqual([3, 2, 1, 255, 6, 5, 4, 255]);
  });

  it.each<[string, Buffer]>([
    ['a cut-off header', Buffer.from('BM'.padEnd(30, '\0'))],
    ['cut-off pixels', bmp({ width: 2, height: 2, bits: 24, pixels: [255, 0, 0, 255, 255, 255, 0, 0, 0, 0] })],
    [
      'a cut-off RLE8',
      bmp({ width: 2, height: 2, bits: 8, compression: 1, palette, pixels: [1, 2, 1, 3, 0, 0, 1, 0] }),
    ],
    ['a cut-off RLE4', bmp({ width: 5, height: 2, bits: 4, compression: 2, palette, pixels: [5, 0x23, 0, 0] })],
    ['embedded JPEG', bmp({ width: 2, height: 2, bits: 24, compression: 4, pixels: [1, 2, 3] })],
    ['two bits', bmp({ width: 2, height: 2, bits: 2, pixels: [1, 2, 3, 4, 5, 6, 7, 8] })],
    ['no width', bmp({ width: 0, height: 2, bits: 24, pixels: [] })],
  ])('refuses %s', (_, file) => {
    expect(() => decodeBmp(file)).toThrow(RangeError);
  });
});
