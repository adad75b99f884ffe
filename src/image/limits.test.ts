import { describe, expect, it } from 'vitest';
import { checkBytes, checkSize, withinLimits } from './limits.ts';

const field = 'input.messages[0].content[0].image';
const check = (width: number, height: number, maxPixels = 1e6) => checkSize({ width, height }, maxPixels, field);

describe('checkSize', () => {
  it.each([
    [10, 10],
    [2000, 10],
    [10, 2000],
    [1000, 1000],
  ])('accepts %i x %i', (width, height) => {
    expect(() => check(width, height)).not.toThrow();
  });

  it.each([
    [9, 100, '[height:100 or width:9 must be larger than 10]'],
    [100, 1, '[height:1 or width:100 must be larger than 10]'],
    [2001, 10, '[aspect ratio of height:10 and width:2001 must not exceed 200]'],
    [11, 2201, '[aspect ratio of height:2201 and width:11 must not exceed 200]'],
    [1000, 1001, '[height:1001 times width:1000 must not exceed 1000000 pixels]'],
  ])('refuses %i x %i', (width, height, rule) => {
    const message = `The image length and width do not meet the model restrictions. ${rule}`;
    expect(() => check(width, height)).toThrow(
      expect.objectContaining({ code: 'image_size', status: 400, message, field }),
    );
  });
});

it('checkBytes refuses one byte too many', () => {
  expect(() => checkBytes(100, 100, field)).not.toThrow();
  expect(() => checkBytes(101, 100, field)).toThrow(
    expect.objectContaining({
      code: 'image_bytes',
      message: expect.stringMatching(/^Multimodal file size is too large/),
    }),
  );
});

describe('withinLimits', () => {
  const limits = { image: 10, pdf: 20 };
  async function lengthOf(first: string, ...rest: readonly string[]): Promise<number> {
    async function* chunks() {
      for (const text of [first, ...rest]) yield Buffer.from(text);
    }
    let length = 0;
    for await (const chunk of withinLimits(chunks(), limits, field)) length += chunk.length;
    return length;
  }

  it('lets a PDF be as large as PDFs may be, and everything else as large as images', async () => {
    expect(await lengthOf('%PDF-1.7\n', 'x'.repeat(11))).toBe(20);
    expect(await lengthOf('12345', '67890')).toBe(10);
  });

  it('refuses what goes on beyond that, whatever comes later', async () => {
    await expect(lengthOf('%PDF-1.7\n', 'x'.repeat(12))).rejects.toMatchObject({ code: 'image_bytes', field });
    await expect(lengthOf('12345', '%PDF-1.7')).rejects.toMatchObject({ code: 'image_bytes' });
  });
});
