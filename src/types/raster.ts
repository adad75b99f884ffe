import type { Affine } from './affine.ts';

/** Decoded pixels: rows from the top, three bytes a pixel in the order R, G, B, no padding between rows. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** width · height · 3 bytes. Backed by a SharedArrayBuffer when it has to cross threads. */
  readonly data: Uint8Array;
  /** Takes a pixel of this raster to the pixel of the caller's image it came from. */
  readonly toSource: Affine;
}
