import { describe, expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { sharp } from './libvips.ts';
import { bytesToDecode, costsOf } from './page-bytes.ts';

const picture = () => sharp({ create: { width: 400, height: 300, channels: 3, background: 'red' } });

/** Bytes that the whole picture takes, read at its own size. */
async function bytesOf(file: Promise<Buffer>): Promise<number> {
  const info = await inspect(await file, 'image');
  return bytesToDecode(info, info, info);
}

describe('what a page takes until it is decoded', () => {
  it('is more where rows come at the end alone', async () => {
    const png = await bytesOf(picture().png().toBuffer());
    const interlaced = await bytesOf(picture().png({ progressive: true }).toBuffer());
    const deep = await bytesOf(picture().ensureAlpha().toColourspace('rgb16').png({ progressive: true }).toBuffer());
    expect(png).toBeLessThan(interlaced);
    expect(interlaced).toBeLessThan(deep);
  });

  it('is more for a JPEG that keeps all of its colours', async () => {
    const of = (chromaSubsampling: string) => bytesOf(picture().jpeg({ chromaSubsampling }).toBuffer());
    expect(await of('4:2:0')).toBeLessThan(await of('4:4:4'));
  });

  it('grows with the pixels of the file, and with those that are read', () => {
    const [small, large] = [
      { width: 100, height: 100 },
      { width: 200, height: 100 },
    ];
    const costs = costsOf('gif');
    expect(bytesToDecode(costs, large, small)).toBeGreaterThan(bytesToDecode(costs, small, small));
    expect(bytesToDecode(costs, large, large)).toBeGreaterThan(bytesToDecode(costs, large, small));
  });
});
