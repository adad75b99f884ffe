/** Size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * No picture is read with more pixels: whatever is larger is scaled down as it is decoded. A sheet of A2 has so many at 255 to the inch, where
 * print of 6 points is 21 pixels high.
 */
export const mostReadPixels = 24_000_000;

/** Bounds on the number of pixels that are read. */
export interface PixelBounds {
  /** Fewer are scaled up. */
  readonly minPixels?: number | undefined;
  /** More are scaled down; set only if the caller asked for it. Wins over `minPixels`. */
  readonly maxPixels?: number | undefined;
}

/**
 * The size at which an image is read: its own, unless it lies outside the bounds or has more than `mostReadPixels`. The aspect ratio stays, up to whole pixels.
 * (The multiples of 28 or 32 that the API counts tokens in have nothing to do with what is read.)
 */
export function readingSize(size: Size, { minPixels = 1, maxPixels: asked = mostReadPixels }: PixelBounds): Size {
  const maxPixels = Math.min(asked, mostReadPixels);
  const pixels = size.width * size.height;
  if (pixels > maxPixels) return scale(size, Math.sqrt(maxPixels / pixels), Math.floor);
  if (pixels < minPixels) return scale(size, Math.sqrt(Math.min(minPixels, maxPixels) / pixels), Math.ceil);
  return size;
}

function scale({ width, height }: Size, factor: number, round: (value: number) => number): Size {
  return { width: Math.max(1, round(width * factor)), height: Math.max(1, round(height * factor)) };
}
