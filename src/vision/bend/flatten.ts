import { bent } from '../../geometry/bend.ts';
import type { Bend } from '../../types/bend.ts';
import type { Raster } from '../../types/raster.ts';

/** The shift is worked out at corners of squares of so many pixels, and is linear between them: a line sags by less than a pixel over one. */
const square = 16;

/**
 * The raster as it would be if the page had lain flat: as large, sampled bilinearly; what would lie outside is as at the edge. `toSource` stays:
 * it leads to the flat page's own places, `bent` from there to the bent one's.
 * @param allocate gives the memory of the result, as a view of exactly so many bytes
 */
export function flatten(raster: Raster, bend: Bend, allocate: (bytes: number) => Uint8Array): Raster {
  const { width, height, data, toSource } = raster;
  const out = allocate(width * height * 3);
  const columns = Math.ceil(width / square) + 1;
  let above = cornersOf(0);
  for (let top = 0; top < height; top += square) {
    const below = cornersOf(top + square);
    for (let y = top; y < Math.min(height, top + square); y++) {
      const low = (y - top) / square;
      for (let x = 0; x < width; x++) {
        const column = Math.floor(x / square);
        const right = (x - column * square) / square;
        const at = column * 2;
        const between = (i: number) =>
          (above[at + i]! * (1 - right) + above[at + i + 2]! * right) * (1 - low) +
          (below[at + i]! * (1 - right) + below[at + i + 2]! * right) * low;
        sample(between(0), between(1), (y * width + x) * 3);
      }
    }
    above = below;
  }
  return { width, height, data: out, toSource };

  /** Where the corners of a row of squares lie on the bent page, as indices of pixels. */
  function cornersOf(y: number): Float64Array {
    const corners = new Float64Array(columns * 2);
    for (let i = 0; i < columns; i++) {
      const [u, v] = bent(bend, [i * square + 0.5, y + 0.5]);
      corners[2 * i] = u - 0.5;
      corners[2 * i + 1] = v - 0.5;
    }
    return corners;
  }

  function sample(u: number, v: number, to: number): void {
    const x = Math.min(width - 1.001, Math.max(0, u));
    const y = Math.min(height - 1.001, Math.max(0, v));
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - left, y - top];
    const from = (top * width + left) * 3;
    const below = from + width * 3;
    for (let i = 0; i < 3; i++) {
      const upper = data[from + i]! * (1 - fx) + data[from + i + 3]! * fx;
      const lower = data[below + i]! * (1 - fx) + data[below + i + 3]! * fx;
      out[to + i] = upper * (1 - fy) + lower * fy + 0.5;
    }
  }
}
