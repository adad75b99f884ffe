import { describe, expect, it } from 'vitest';
import { checkBytes, checkSize } from './limits.ts';

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
