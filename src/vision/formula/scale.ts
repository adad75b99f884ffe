import type { Grey } from './grey.ts';

/** Source pixels and weights of each target pixel along one axis: `reach` entries each, from `reach · i` on. */
interface Taps {
  readonly reach: number;
  readonly index: Int32Array;
  readonly weight: Float32Array;
}

/** Scales a picture as OpenCV does: by area where it shrinks (INTER_AREA), else by cubic convolution (INTER_CUBIC, a = −0.75). */
export function scaleGrey(grey: Grey, width: number, height: number): Grey {
  const shrinks = width <= grey.width && height <= grey.height;
  const taps = shrinks ? areaTaps : cubicTaps;
  const columns = taps(grey.width, width);
  const rows = taps(grey.height, height);
  const wide = new Float32Array(width * grey.height);
  for (let y = 0; y < grey.height; y++) {
    const source = grey.data.subarray(y * grey.width, (y + 1) * grey.width);
    for (let x = 0, t = 0; x < width; x++) {
      let sum = 0;
      for (const end = t + columns.reach; t < end; t++) sum += columns.weight[t]! * source[columns.index[t]!]!;
      wide[y * width + x] = sum;
    }
  }
  const data = new Uint8ClampedArray(width * height);
  const line = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let t = y * rows.reach; t < (y + 1) * rows.reach; t++) {
      const weight = rows.weight[t]!;
      if (weight === 0) continue;
      const from = rows.index[t]! * width;
      for (let x = 0; x < width; x++) line[x]! += weight * wide[from + x]!;
    }
    data.set(line, y * width);
  }
  return { width, height, data: new Uint8Array(data.buffer) };
}

/** Every source pixel counts by how much of it lies under the target pixel. */
function areaTaps(source: number, target: number): Taps {
  const scale = source / target;
  const reach = Math.ceil(scale) + 1;
  const index = new Int32Array(target * reach);
  const weight = new Float32Array(target * reach);
  for (let i = 0; i < target; i++) {
    const [from, to] = [i * scale, Math.min((i + 1) * scale, source)];
    for (let s = Math.floor(from), t = i * reach; s < to && t < (i + 1) * reach; s++, t++) {
      const covered = Math.min(s + 1, to) - Math.max(s, from);
      // OpenCV leaves out slivers.
      if (covered <= 1e-3) continue;
      index[t] = Math.min(s, source - 1);
      weight[t] = covered / (to - from);
    }
  }
  return { reach, index, weight };
}

function cubicTaps(source: number, target: number): Taps {
  const scale = source / target;
  const a = -0.75;
  const index = new Int32Array(target * 4);
  const weight = new Float32Array(target * 4);
  for (let i = 0; i < target; i++) {
    const centre = (i + 0.5) * scale - 0.5;
    const left = Math.floor(centre);
    const x = centre - left;
    const first = ((a * (x + 1) - 5 * a) * (x + 1) + 8 * a) * (x + 1) - 4 * a;
    const second = ((a + 2) * x - (a + 3)) * x * x + 1;
    const third = ((a + 2) * (1 - x) - (a + 3)) * (1 - x) * (1 - x) + 1;
    const weights = [first, second, third, 1 - first - second - third];
    for (let k = 0; k < 4; k++) {
      index[4 * i + k] = Math.min(source - 1, Math.max(0, left - 1 + k));
      weight[4 * i + k] = weights[k]!;
    }
  }
  return { reach: 4, index, weight };
}
