import { describe, expect, it } from 'vitest';
import { apply } from '../types/affine.ts';
import type { Raster } from '../types/raster.ts';
import { type DecodedPage, type DecodeOptions, decodePages } from './decode.ts';
import { sharp } from './libvips.ts';

const field = 'input.messages[0].content[0].image';

async function decodeAll(bytes: Uint8Array, options: Partial<DecodeOptions> = {}): Promise<DecodedPage[]> {
  const pages: DecodedPage[] = [];
  for await (const page of decodePages(bytes, { field, maxPixels: 1e6, ...options })) pages.push(page);
  return pages;
}

async function decode(bytes: Uint8Array, options: Partial<DecodeOptions> = {}): Promise<Raster> {
  return (await decodeAll(bytes, options))[0]!.raster;
}

function pixel({ data, width, height }: Raster, x: number, y: number): number[] {
  const at = ((y < 0 ? height + y : y) * width + (x < 0 ? width + x : x)) * 3;
  return [...data.subarray(at, at + 3)];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  for (const [i, value] of actual.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(tolerance);
}

const [red, green, blue, white, black] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
  [0, 0, 0],
] as const;

/** 48 x 32: quarters in red, green, blue and white, rows from the top left. */
function quarters() {
  const data = Buffer.alloc(48 * 32 * 3);
  for (let i = 0; i < 48 * 32; i++) {
    const right = i % 48 >= 24;
    const low = i >= 48 * 16;
    data.set(low ? (right ? white : blue) : right ? green : red, i * 3);
  }
  return sharp(data, { raw: { width: 48, height: 32, channels: 3 } });
}

/** A grey ramp over the width, of as many levels as `Samples` holds. */
function ramp(Samples: typeof Uint16Array | typeof Uint8Array, channels: 1 | 3) {
  const top = Samples === Uint16Array ? 65535 : 255;
  const samples = new Samples(64 * 16 * channels);
  for (let i = 0; i < samples.length; i++) samples[i] = ((Math.floor(i / channels) % 64) / 63) * top;
  return sharp(samples, { raw: { width: 64, height: 16, channels } });
}

describe('formats', () => {
  it.each(['jpeg', 'png', 'tiff', 'webp', 'gif', 'avif'] as const)('decodes %s', async (format) => {
    const [page, ...more] = await decodeAll(await quarters().toFormat(format, { quality: 95 }).toBuffer());
    expect(more).toEqual([]);
    expect(page).toMatchObject({ page: 0, width: 48, height: 32 });
    const { raster } = page!;
    expect(raster).toMatchObject({ width: 48, height: 32, toSource: [1, 0, 0, 1, 0, 0] });
    expect(raster.data).toHaveLength(48 * 32 * 3);
    expectNear(pixel(raster, 4, 4), red, 12);
    expectNear(pixel(raster, -4, 4), green, 12);
    expectNear(pixel(raster, 4, -4), blue, 12);
    expectNear(pixel(raster, -4, -4), white, 12);
  });

  it('decodes PNM, at the size that was asked for', async () => {
    const bytes = Buffer.concat([Buffer.from('P6 40 20 255\n'), Buffer.alloc(40 * 20 * 3, 77)]);
    expect(await decode(bytes)).toMatchObject({ width: 40, height: 20 });
    const raster = await decode(bytes, { requestedMaxPixels: 200 });
    expect(raster).toMatchObject({ width: 20, height: 10 });
    expectNear(pixel(raster, 4, 4), [77, 77, 77], 1);
  });

  it('decodes BMP', async () => {
    const head = Buffer.alloc(54);
    head.write('BM');
    for (const [at, value] of [
      [10, 54],
      [14, 40],
      [18, 2],
      [22, 2],
      [26, 1 + (24 << 16)],
    ] as const) {
      head.writeUInt32LE(value, at);
    }
    // Rows from the bottom, blue first, padded to four bytes.
    const rows = [...blue].reverse().concat(white, 0, 0, [...red].reverse(), green, 0, 0);
    const [page] = await decodeAll(Buffer.concat([head, Buffer.from(rows)]), { minPixels: 16 });
    expect(page).toMatchObject({
      width: 2,
      height: 2,
      raster: { width: 4, height: 4, toSource: [0.5, 0, 0, 0.5, 0, 0] },
    });
    const [top] = await decodeAll(Buffer.concat([head, Buffer.from(rows)]));
    expect([...top!.raster.data]).toEqual([...red, ...green, ...blue, ...white]);
  });

  it.each([
    ['16-bit grey PNG', () => ramp(Uint16Array, 1).toColourspace('grey16').png()],
    ['16-bit colour PNG', () => ramp(Uint16Array, 3).toColourspace('rgb16').png()],
    ['8-bit grey PNG', () => ramp(Uint8Array, 1).toColourspace('b-w').png()],
    ['grey PNG with alpha', () => ramp(Uint8Array, 1).toColourspace('b-w').ensureAlpha().png()],
    ['grey JPEG', () => ramp(Uint8Array, 1).toColourspace('b-w').jpeg({ quality: 100 })],
    ['progressive JPEG', () => ramp(Uint8Array, 3).jpeg({ quality: 100, progressive: true })],
    ['LZW TIFF', () => ramp(Uint8Array, 3).tiff({ compression: 'lzw' })],
    ['JPEG in TIFF', () => ramp(Uint8Array, 3).tiff({ compression: 'jpeg', quality: 100 })],
  ])('keeps the greys of a %s', async (_, draw) => {
    const raster = await decode(await draw().toBuffer());
    for (const x of [0, 16, 32, 48, 63]) {
      const level = Math.round((x / 63) * 255);
      expectNear(pixel(raster, x, 8), [level, level, level], 3);
    }
  });

  it.each([
    ['palette PNG', () => quarters().png({ palette: true, colours: 4 })],
    ['lossless WebP', () => quarters().webp({ lossless: true })],
  ])('keeps the colours of a %s', async (_, draw) => {
    const raster = await decode(await draw().toBuffer());
    expect([pixel(raster, 0, 0), pixel(raster, -1, 0), pixel(raster, 0, -1)]).toEqual([red, green, blue]);
  });

  it('decodes fax pages of one bit', async () => {
    const page = ramp(Uint8Array, 1).threshold(128).toColourspace('b-w');
    const raster = await decode(await page.tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer());
    expect([pixel(raster, 0, 0), pixel(raster, -1, -1)]).toEqual([black, white]);
  });

  it('decodes CMYK JPEG', async () => {
    const cmyk = await quarters().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(cmyk).metadata()).channels).toBe(4);
    const raster = await decode(cmyk);
    // Process inks do not reach pure colours.
    const [r, g, b] = pixel(raster, 4, 4);
    expect(r! - Math.max(g!, b!)).toBeGreaterThan(150);
    expectNear(pixel(raster, -4, -4), white, 3);
  });

  it.each(['gif', 'webp'] as const)('takes the first frame of an animated %s', async (format) => {
    const frames = [red, green, blue].map(([r, g, b]) => ({
      create: { width: 20, height: 10, channels: 3 as const, background: { r, g, b } },
    }));
    const stills = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const bytes = await sharp(stills, { join: { animated: true } })
      .toFormat(format, { lossless: true })
      .toBuffer();
    const pages = await decodeAll(bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ width: 20, height: 10 });
    expect(pixel(pages[0]!.raster, 5, 5)).toEqual(red);
  });
});

/** Where EXIF says the stored first row's two ends are shown: for orientations 1 to 8, red and green of `quarters`. */
const shown = [
  [0, 0, -1, 0],
  [-1, 0, 0, 0],
  [-1, -1, 0, -1],
  [0, -1, -1, -1],
  [0, 0, 0, -1],
  [-1, 0, -1, -1],
  [-1, -1, -1, 0],
  [0, -1, 0, 0],
] as const;

describe('orientation', () => {
  it.each(shown.map((place, i) => [i + 1, place] as const))('%i is applied', async (orientation, [rx, ry, gx, gy]) => {
    for (const format of ['jpeg', 'png', 'tiff', 'webp'] as const) {
      const bytes = await quarters().withMetadata({ orientation }).toFormat(format, { quality: 95 }).toBuffer();
      const [{ width, height, raster }] = (await decodeAll(bytes)) as [DecodedPage];
      const turned = orientation >= 5;
      expect([width, height]).toEqual(turned ? [32, 48] : [48, 32]);
      expect([raster.width, raster.height]).toEqual([width, height]);
      expectNear(pixel(raster, rx, ry), red, 12);
      expectNear(pixel(raster, gx, gy), green, 12);
    }
  });
});

describe('scaling', () => {
  it.each([
    ['up', { minPixels: 4 * 48 * 32 }, 96, 64],
    ['down', { requestedMaxPixels: (48 * 32) / 4 }, 24, 16],
    ['not at all', { minPixels: 48 * 32, requestedMaxPixels: 48 * 32 }, 48, 32],
  ])('%s, with the way back', async (_, bounds, width, height) => {
    const bytes = await quarters().withMetadata({ orientation: 6 }).png().toBuffer();
    const [page] = await decodeAll(bytes, bounds);
    const { raster } = page!;
    expect([raster.width, raster.height]).toEqual([height, width]);
    expect([page!.width, page!.height]).toEqual([32, 48]);
    expect(apply(raster.toSource, [raster.width, raster.height])).toEqual([32, 48]);
    expect(apply(raster.toSource, [raster.width / 2, 0])).toEqual([16, 0]);
    expectNear(pixel(raster, -1, 0), red, 12);
  });
});

describe('memory', () => {
  it.each([
    ['colours', quarters],
    ['alpha', () => quarters().ensureAlpha(0.5)],
  ])('is the one that was given, all of it written: %s', async (_, draw) => {
    const bytes = await draw().png().toBuffer();
    const slab = new Uint8Array(new SharedArrayBuffer(48 * 32 * 3)).fill(99);
    const asked: number[] = [];
    const allocate = (length: number) => {
      asked.push(length);
      return slab;
    };
    const raster = await decode(bytes, { allocate });
    expect(raster.data).toBe(slab);
    expect(asked).toEqual([slab.length]);
    expect(Buffer.from(slab).equals(Buffer.from((await decode(bytes)).data))).toBe(true);
  });
});

interface PngForm {
  readonly palette?: boolean;
  readonly colours?: number;
  readonly orientation?: number;
}

describe('refusals', () => {
  it('refuses more pixels than allowed before decoding them', async () => {
    // A bomb: a megabyte of zeros in some hundred bytes.
    const bytes = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await expect(decode(bytes)).rejects.toMatchObject({
      code: 'image_size',
      field,
      message: expect.stringContaining('height:4000 times width:4000'),
    });
  });

  it.each([
    ['HTML', '<!doctype html><title>404</title>', 'not one of'],
    ['nothing', '', 'not one of'],
  ])('refuses %s as a format', async (_, text, reason) => {
    await expect(decode(Buffer.from(text))).rejects.toMatchObject({
      code: 'image_format',
      field,
      message: expect.stringContaining(reason),
    });
  });

  it.each(['tiff', 'webp', 'avif', 'gif'] as const)('refuses a cut-off %s', async (format) => {
    const noise = { width: 200, height: 200, channels: 3 as const, background: '#888' };
    const whole = await sharp({ create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
      .toFormat(format)
      .toBuffer();
    await expect(decode(whole)).resolves.toMatchObject({ width: 200 });
    for (const share of [0.02, 0.5, 0.97]) {
      const failure = decode(whole.subarray(0, whole.length * share));
      await expect(failure).rejects.toMatchObject({
        code: 'image_decode',
        field,
        message: 'Failed to decode the image during the data inspection.',
      });
    }
  });

  it('accepts a JPEG that lacks nothing but its end marker', async () => {
    for (const progressive of [false, true]) {
      const whole = await quarters().jpeg({ progressive }).toBuffer();
      const cut = whole.subarray(0, -2);
      expect(Buffer.from((await decode(cut)).data).equals(Buffer.from((await decode(whole)).data))).toBe(true);
    }
  });

  it.each([false, true])(
    'reads a cut-off JPEG as far as it goes, and says so (progressive: %s)',
    async (progressive) => {
      const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
      const drawn = sharp({ create: { width: 200, height: 200, channels: 3, background: '#888', noise } });
      const whole = await drawn.jpeg({ progressive }).toBuffer();
      const [page] = await decodeAll(whole.subarray(0, whole.length * 0.6));
      expect(page).toMatchObject({ width: 200, height: 200, cut: true });
      expect(Buffer.from(page!.raster.data.subarray(0, 600)).equals(Buffer.alloc(600, 128))).toBe(false);
      // The first scan of a progressive one tells a little of every row.
      if (!progressive)
        await expect(decode(whole.subarray(0, 700))).rejects.toMatchObject({ code: 'image_decode', field });
      expect((await decodeAll(whole))[0]!.cut).toBeUndefined();
    },
  );

  it.each([
    ['colour', {}],
    ['a palette', { palette: true, colours: 16 }],
    ['orientation', { orientation: 6 }],
  ])('reads a cut-off PNG of %s as far as it goes, the rest is white', async (_, { orientation, ...png }: PngForm) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const drawn = sharp({ create: { width: 200, height: 100, channels: 3, background: '#888', noise } });
    const whole = await (orientation ? drawn.withMetadata({ orientation }) : drawn).png(png).toBuffer();
    const [cut] = await decodeAll(whole.subarray(0, whole.length * 0.6));
    const [all] = await decodeAll(whole);
    expect(all!.cut).toBeUndefined();
    expect(cut).toMatchObject({ width: all!.width, height: all!.height, cut: true });
    const { width, height, data } = cut!.raster;
    const at = (fromTop: number) => {
      const [x, y] = orientation ? [width - 1 - fromTop, 7] : [7, fromTop];
      return 3 * (y * width + x);
    };
    const rows = orientation ? width : height;
    for (const row of [0, Math.floor(rows * 0.4)]) expect(data[at(row)]).toBe(all!.raster.data[at(row)]);
    expect(data[at(rows - 1)]).toBeGreaterThan(png.palette ? 128 : 254);
    await expect(decode(whole.subarray(0, whole.length * 0.05))).rejects.toMatchObject({ code: 'image_decode', field });
  });

  it('refuses a PNG that is cut off and interlaced, or broken within', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const drawn = sharp({ create: { width: 200, height: 100, channels: 3, background: '#888', noise } });
    const interlaced = await drawn.clone().png({ progressive: true }).toBuffer();
    const broken = Buffer.from(await drawn.png().toBuffer());
    const middle = Math.floor(broken.length / 2);
    broken.fill(0, middle, middle + 500);
    for (const bytes of [interlaced.subarray(0, interlaced.length * 0.6), broken])
      await expect(decode(bytes)).rejects.toMatchObject({ code: 'image_decode', field });
  });

  it('refuses a JPEG that holds far less than its header says', async () => {
    const lies = Buffer.from(await quarters().jpeg({ progressive: false }).toBuffer());
    const frame = lies.indexOf(Buffer.of(0xff, 0xc0));
    lies.writeUInt16BE(900, frame + 5);
    lies.writeUInt16BE(900, frame + 7);
    await expect(decode(lies)).rejects.toMatchObject({ code: 'image_decode', field });
  });

  it('accepts bytes after the end', async () => {
    const whole = await quarters().jpeg().toBuffer();
    await expect(decode(Buffer.concat([whole, Buffer.alloc(1000, 1)]))).resolves.toMatchObject({ width: 48 });
  });
});
