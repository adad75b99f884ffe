import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { type Planes, scalePlanes, type Taps } from '../scale-planes.ts';

/** Height that every line is brought to. */
export const lineHeight = 48;

/** Width of a quad's strip at the model's height, in pixels, before padding. */
export function stripWidth([topLeft, topRight, bottomRight, bottomLeft]: Quad): number {
  const along =
    (Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]) +
      Math.hypot(bottomRight[0] - bottomLeft[0], bottomRight[1] - bottomLeft[1])) /
    2;
  const across =
    (Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]) +
      Math.hypot(bottomRight[0] - topRight[0], bottomRight[1] - topRight[1])) /
    2;
  return Math.max(1, Math.round((lineHeight * along) / Math.max(1, across)));
}

/** Pixels by which a strip's edge may stray from a row or column and still be taken as level. */
const hair = 1e-3;

/**
 * Writes a quad of the raster as one upright strip of `lineHeight` rows: planes B, G, R, (value / 255 − 0.5) / 0.5.
 * A perspective map, linear interpolation, and as many samples along and across as source pixels fall on a target pixel (up to 4).
 * @param out three planes of `lineHeight` rows of `stride` pixels, written in the first `width` columns, from `offset`
 */
export function writeStrip(
  raster: Raster,
  quad: Quad,
  width: number,
  out: Float32Array,
  offset: number,
  stride: number,
): void {
  const map = perspective(quad, width, lineHeight);
  const across = Math.hypot(quad[3][0] - quad[0][0], quad[3][1] - quad[0][1]);
  const samples = Math.min(4, Math.max(1, Math.round(across / lineHeight)));
  const planes: Planes = { out, offset, stride, plane: lineHeight * stride };
  const [m0, m1, m2, m3, m4, m5, m6, m7] = map;
  const straight = Math.abs(m6 * width) + Math.abs(m7 * lineHeight) < 1e-9;
  if (straight && Math.abs(m1 * lineHeight) < hair && Math.abs(m3 * width) < hair) {
    const columns = samplingTaps(m0, m2, width, samples, raster.width);
    scalePlanes(raster, columns, samplingTaps(m4, m5, lineHeight, samples, raster.height), planes);
  } else sampleTurned(raster, map, width, samples, planes);
}

/** Along one axis, the pixels that linear interpolation takes at `samples` places of each target pixel; places beyond the rim lie on it. */
function samplingTaps(scale: number, start: number, target: number, samples: number, limit: number): Taps {
  const count = 2 * samples;
  const index = new Int32Array(target * count);
  const weight = new Float32Array(target * count);
  for (let i = 0, at = 0; i < target; i++) {
    for (let s = 0; s < samples; s++, at += 2) {
      const place = Math.min(limit - 1, Math.max(0, scale * (i + (s + 0.5) / samples) + start - 0.5));
      const first = place | 0;
      index[at] = first;
      index[at + 1] = Math.min(limit - 1, first + 1);
      weight[at] = (1 - (place - first)) / samples;
      weight[at + 1] = (place - first) / samples;
    }
  }
  return { count, index, weight };
}

function sampleTurned(
  { data, width: rasterWidth, height: rasterHeight }: Raster,
  [m0, m1, m2, m3, m4, m5, m6, m7]: Map8,
  width: number,
  samples: number,
  { out, offset, stride, plane }: Planes,
): void {
  const maxX = rasterWidth - 1;
  const maxY = rasterHeight - 1;
  const rowBytes = rasterWidth * 3;
  const norm = 1 / (samples * samples * 127.5);
  for (let y = 0; y < lineHeight; y++) {
    for (let x = 0, at = offset + y * stride; x < width; x++, at++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let sy = 0; sy < samples; sy++) {
        const v = y + (sy + 0.5) / samples;
        for (let sx = 0; sx < samples; sx++) {
          const u = x + (sx + 0.5) / samples;
          const w = 1 / (m6 * u + m7 * v + 1);
          const px = Math.min(maxX, Math.max(0, (m0 * u + m1 * v + m2) * w - 0.5));
          const py = Math.min(maxY, Math.max(0, (m3 * u + m4 * v + m5) * w - 0.5));
          const x0 = px | 0;
          const y0 = py | 0;
          const fx = px - x0;
          const fy = py - y0;
          const a = y0 * rowBytes + x0 * 3;
          const b = x0 < maxX ? a + 3 : a;
          const c = y0 < maxY ? a + rowBytes : a;
          const d = c + b - a;
          const wd = fx * fy;
          const wb = fx - wd;
          const wc = fy - wd;
          const wa = 1 - fx - wc;
          red += wa * data[a]! + wb * data[b]! + wc * data[c]! + wd * data[d]!;
          green += wa * data[a + 1]! + wb * data[b + 1]! + wc * data[c + 1]! + wd * data[d + 1]!;
          blue += wa * data[a + 2]! + wb * data[b + 2]! + wc * data[c + 2]! + wd * data[d + 2]!;
        }
      }
      out[at] = blue * norm - 1;
      out[at + plane] = green * norm - 1;
      out[at + 2 * plane] = red * norm - 1;
    }
  }
}

/** Coefficients of a projective map, the last of nine being 1. */
type Map8 = readonly [number, number, number, number, number, number, number, number];

/** The projective map from the strip (0,0)-(width,height) to the quad, last coefficient 1 (Heckbert, 1989). */
function perspective(quad: Quad, width: number, height: number): Map8 {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad;
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = det === 0 ? 0 : (sx * dy2 - dx2 * sy) / det;
  const h = det === 0 ? 0 : (dx1 * sy - sx * dy1) / det;
  return [
    (x1 - x0 + g * x1) / width,
    (x3 - x0 + h * x3) / height,
    x0,
    (y1 - y0 + g * y1) / width,
    (y3 - y0 + h * y3) / height,
    y0,
    g / width,
    h / height,
  ];
}
