import type { Raster } from '../../types/raster.ts';

/** Chroma of full ink, of 255. */
const full = 70;

/** How much ink of a stamp a pixel holds, 0 to 1: red, or blue to violet. Black is the ink of the page. */
export function inkOf({ data, width, height }: Raster, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  const at = (y * width + x) * 3;
  const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
  const most = Math.max(red, blue);
  const isRed = most === red && blue - green < 0.8 * (red - green);
  const other = isRed ? Math.max(green, blue) : green;
  // Yellow and orange are no ink of stamps, and green is none of these.
  return green > most ? 0 : Math.min(1, Math.max(0, most - other) / full);
}
