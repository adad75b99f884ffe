import type { Raster } from '../types/raster.ts';

/** Source pixels and weights of every target pixel along one axis: those of target i lie from i · count to (i + 1) · count. */
export interface Taps {
  /** The same for each target, at least 2: weight 0 where fewer are needed. */
  readonly count: number;
  readonly index: Int32Array;
  readonly weight: Float32Array;
}

/** Where planes are written to. */
export interface Planes {
  readonly out: Float32Array;
  readonly offset: number;
  /** Numbers from one row to the next, and from one plane to the next. */
  readonly stride: number;
  readonly plane: number;
}

/**
 * Writes a part of the raster that lies level as planes B, G, R, (value / 255 − 0.5) / 0.5: rows are scaled sideways, each once, and then
 * mixed.
 * @param columns taps of each target column, `rows` those of each target row
 */
export function scalePlanes(raster: Raster, columns: Taps, rows: Taps, planes: Planes): void {
  const width = columns.index.length / columns.count;
  const height = rows.index.length / rows.count;
  const scaled = createRowScaler(raster, columns, rows);
  for (let y = 0; y < height; y++) {
    const at = planes.offset + y * planes.stride;
    const end = (y + 1) * rows.count;
    for (let k = y * rows.count; k < end; k += 2) {
      const weights = [rows.weight[k]!, k + 1 < end ? rows.weight[k + 1]! : 0] as const;
      const first = k === y * rows.count;
      if (!first && weights[0] === 0 && weights[1] === 0) continue;
      const one = scaled(rows.index[k]!);
      const two = weights[1] === 0 ? one : scaled(rows.index[k + 1]!);
      const mix = first ? writeMixed : addMixed;
      mix(one, weights[0] / 127.5, two, weights[1] / 127.5, width, planes, at);
    }
  }
}

function writeMixed(
  one: Float32Array,
  a: number,
  two: Float32Array,
  b: number,
  width: number,
  { out, plane }: Planes,
  at: number,
): void {
  for (let x = 0, i = 0, to = at; x < width; x++, i += 3, to++) {
    out[to] = a * one[i + 2]! + b * two[i + 2]! - 1;
    out[to + plane] = a * one[i + 1]! + b * two[i + 1]! - 1;
    out[to + 2 * plane] = a * one[i]! + b * two[i]! - 1;
  }
}

function addMixed(
  one: Float32Array,
  a: number,
  two: Float32Array,
  b: number,
  width: number,
  { out, plane }: Planes,
  at: number,
): void {
  for (let x = 0, i = 0, to = at; x < width; x++, i += 3, to++) {
    out[to]! += a * one[i + 2]! + b * two[i + 2]!;
    out[to + plane]! += a * one[i + 1]! + b * two[i + 1]!;
    out[to + 2 * plane]! += a * one[i]! + b * two[i]!;
  }
}

/** Scales rows of the raster sideways; neighbouring target rows share source rows, so the latest are kept. */
function createRowScaler(raster: Raster, columns: Taps, rows: Taps): (y: number) => Float32Array {
  const width = columns.index.length / columns.count;
  const kept = mostRowsAtOnce(rows);
  const lines = Array.from({ length: kept }, () => new Float32Array(width * 3));
  const held = new Int32Array(kept).fill(-1);
  const scale = columns.count === 2 ? scaleByTwo : columns.count === 3 ? scaleByThree : scaleByMany;
  const bytes = columns.index.map((x) => 3 * x);
  return (y) => {
    const line = lines[y % kept]!;
    if (held[y % kept] !== y) scale(raster.data, y * raster.width * 3, bytes, columns, line);
    held[y % kept] = y;
    return line;
  };
}

/** Most source rows from the first to the last that one target row needs. */
function mostRowsAtOnce({ count, index }: Taps): number {
  let most = 1;
  for (let first = 0; first < index.length; first += count) {
    let [low, high] = [index[first]!, index[first]!];
    for (let k = 1; k < count; k++) {
      low = Math.min(low, index[first + k]!);
      high = Math.max(high, index[first + k]!);
    }
    most = Math.max(most, high - low + 1);
  }
  return most;
}

function scaleByTwo(data: Uint8Array, row: number, bytes: Int32Array, { weight }: Taps, line: Float32Array): void {
  for (let i = 0, t = 0; i < line.length; i += 3, t += 2) {
    const a = row + bytes[t]!;
    const b = row + bytes[t + 1]!;
    const u = weight[t]!;
    const v = weight[t + 1]!;
    line[i] = u * data[a]! + v * data[b]!;
    line[i + 1] = u * data[a + 1]! + v * data[b + 1]!;
    line[i + 2] = u * data[a + 2]! + v * data[b + 2]!;
  }
}

function scaleByThree(data: Uint8Array, row: number, bytes: Int32Array, { weight }: Taps, line: Float32Array): void {
  for (let i = 0, t = 0; i < line.length; i += 3, t += 3) {
    const a = row + bytes[t]!;
    const b = row + bytes[t + 1]!;
    const c = row + bytes[t + 2]!;
    const u = weight[t]!;
    const v = weight[t + 1]!;
    const w = weight[t + 2]!;
    line[i] = u * data[a]! + v * data[b]! + w * data[c]!;
    line[i + 1] = u * data[a + 1]! + v * data[b + 1]! + w * data[c + 1]!;
    line[i + 2] = u * data[a + 2]! + v * data[b + 2]! + w * data[c + 2]!;
  }
}

function scaleByMany(
  data: Uint8Array,
  row: number,
  bytes: Int32Array,
  { count, weight }: Taps,
  line: Float32Array,
): void {
  const odd = count & 1;
  for (let i = 0, t = 0; i < line.length; i += 3) {
    let at = row + bytes[t]!;
    const share = odd ? weight[t]! : 0;
    let red = share * data[at]!;
    let green = share * data[at + 1]!;
    let blue = share * data[at + 2]!;
    const end = t + count;
    for (t += odd; t < end; t += 2) {
      at = row + bytes[t]!;
      const next = row + bytes[t + 1]!;
      const u = weight[t]!;
      const v = weight[t + 1]!;
      red += u * data[at]! + v * data[next]!;
      green += u * data[at + 1]! + v * data[next + 1]!;
      blue += u * data[at + 2]! + v * data[next + 2]!;
    }
    line[i] = red;
    line[i + 1] = green;
    line[i + 2] = blue;
  }
}
