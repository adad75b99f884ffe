/** Decoded pixels of one page, 8-bit sRGB, rows from the top; the fourth channel is alpha, not premultiplied. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly channels: 3 | 4;
  /** The file ends before the picture does; the rest is plain. */
  readonly cut?: boolean;
}
