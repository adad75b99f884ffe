/** What of a bitmap's header its run lengths depend on. */
export interface RleShape {
  readonly width: number;
  readonly height: number;
  /** 4 or 8 a pixel. */
  readonly bits: number;
}

/**
 * Expands the run lengths of a bitmap (RLE8, RLE4) into one byte a pixel, rows padded to four bytes and in file order.
 * A run goes to the end of its row and no further; what the stream skips, or leaves out by ending before the last row, is 0.
 * @param stream the file from where the pixels begin
 * @throws RangeError if it is cut off: neither its end is marked nor the last row full
 */
export function decodeRle(stream: Uint8Array, { width, height, bits }: RleShape): Uint8Array {
  const stride = Math.ceil(width / 4) * 4;
  const out = new Uint8Array(stride * height);
  const byteAt = (at: number) => stream[at] ?? 0;
  let x = 0;
  let y = 0;
  const draw = (count: number, indexAt: (i: number) => number) => {
    const visible = Math.min(count, width - x);
    for (let i = 0; i < visible; i++) out[y * stride + x + i] = indexAt(i);
    x += count;
  };
  for (let at = 0; at + 1 < stream.length && y < height; ) {
    const count = byteAt(at++);
    const value = byteAt(at++);
    if (count > 0) {
      // Two colours in turn for four bits, one for eight.
      draw(count, bits === 4 ? (i) => nibble(value, i) : () => value);
    } else if (value === 0) {
      x = 0;
      y++;
    } else if (value === 1) {
      return out;
    } else if (value === 2) {
      x += byteAt(at++);
      y += byteAt(at++);
    } else {
      const from = at;
      draw(value, bits === 4 ? (i) => nibble(byteAt(from + (i >> 1)), i) : (i) => byteAt(from + i));
      // Literal pixels are padded to 16 bits.
      at += Math.ceil((value * bits) / 16) * 2;
    }
  }
  if (y < height - 1 || (y === height - 1 && x < width)) throw new RangeError('cut off');
  return out;
}

/** The first pixel of a byte is its high half. */
function nibble(byte: number, i: number): number {
  return (i & 1) === 0 ? byte >> 4 : byte & 15;
}
