import { describe, expect, it } from 'vitest';
import { imageTokens, type ResizeRule, resizeRule, smartResize } from './image-tokens.ts';

const old: ResizeRule = { factor: 28, minPixels: 3136, maxPixels: 6_422_528 };
const current: ResizeRule = { factor: 32, minPixels: 3072, maxPixels: 8_388_608 };

describe('imageTokens', () => {
  it.each([
    [1500, 1734, old, 3350],
    [1500, 1734, { ...old, maxPixels: 8_388_608 }, 3350],
    [1500, 1734, current, 2540],
    [6000, 3000, current, 8194],
    [6000, 3000, old, 8194],
    [6000, 3000, { ...old, maxPixels: 8_388_608 }, 10660],
    [689, 487, old, 427],
    [689, 487, current, 332],
  ])('counts a published example: %i x %i, %o → %i', (width, height, rule, tokens) => {
    expect(imageTokens(width, height, rule)).toBe(tokens);
  });

  it('costs one token a square and two for the marks', () => {
    expect(imageTokens(24 * 28, 22 * 28, old)).toBe(530);
    expect(imageTokens(24 * 32, 22 * 32, current)).toBe(530);
  });
});

describe('smartResize', () => {
  it('rounds halves to the even side, as Python does', () => {
    expect(smartResize(32 * 10 + 16, 32 * 11 + 16, current)).toEqual({ width: 32 * 10, height: 32 * 12 });
  });

  it('keeps one square of a thin image', () => {
    expect(smartResize(2000, 11, current)).toEqual({ width: 1984, height: 32 });
    expect(smartResize(40_000, 200, { ...current, maxPixels: 100_000 }).height).toBe(32);
  });

  it('scales a tiny image up to the least area', () => {
    const { width, height } = smartResize(10, 12, current);
    expect(width * height).toBeGreaterThanOrEqual(current.minPixels);
  });

  it('stays within the bounds for any size', () => {
    for (let width = 11; width < 9000; width += 397) {
      for (let height = 11; height < 9000; height += 311) {
        const size = smartResize(width, height, current);
        expect(size.width % 32).toBe(0);
        expect(size.height % 32).toBe(0);
        expect(size.width * size.height).toBeGreaterThanOrEqual(current.minPixels);
        if (size.width > 32 && size.height > 32) {
          expect(size.width * size.height).toBeLessThanOrEqual(current.maxPixels);
        }
      }
    }
  });
});

describe('resizeRule', () => {
  it("prefers the image's own bounds", () => {
    expect(resizeRule(current, { minPixels: 401_408, maxPixels: 6_422_528 })).toEqual({
      factor: 32,
      minPixels: 401_408,
      maxPixels: 6_422_528,
    });
  });

  it('moves bounds that the model does not take', () => {
    expect(resizeRule(old, { minPixels: 1, maxPixels: 1e12 })).toEqual({
      factor: 28,
      minPixels: 3136,
      maxPixels: 23_520_000,
    });
    expect(resizeRule(current, { minPixels: 1e12 }).minPixels).toBe(current.maxPixels);
    expect(resizeRule(current, { maxPixels: 0 }).maxPixels).toBe(current.minPixels);
  });
});
