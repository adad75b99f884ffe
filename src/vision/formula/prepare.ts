import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { components, glyphHeight, inkLevel } from './components.ts';
import { type Grey, toGrey } from './grey.ts';
import { scaleGrey } from './scale.ts';
import { within } from './within.ts';

/** Median height of the glyphs of most formulas that the network was shown, in pixels. */
export const usualGlyph = 16;
/** Most pixels the network was shown; larger formulas are shrunk. */
const mostHeight = 192;
const mostWidth = 960;
/** Sides are padded to multiples of this. */
const step = 16;
const margin = 2;
const leastSide = 8;

/** The ink of a formula, dark on light, with a small margin. */
export interface FormulaInk {
  readonly grey: Grey;
  /** Median height of its glyphs, in pixels. */
  readonly glyph: number;
  /** Where it stands, in raster pixels. */
  readonly box: Region;
}

/** A formula as its network sees it. */
export interface FormulaInput {
  /** Ink 255, ground 0; content at the top left. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Finds the formula of a region.
 * @returns undefined where the region shows no ink
 */
export function findInk(raster: Raster, region: Region): FormulaInk | undefined {
  const inside = within(region, raster);
  if (inside.width < 2 || inside.height < 2) return undefined;
  const cropped = crop(toGrey(raster, inside));
  if (!cropped) return undefined;
  const { grey, x, y } = cropped;
  return {
    grey,
    glyph: glyphHeight(components(grey), Math.max(grey.height * 0.5, 3)),
    box: { x: inside.x + x, y: inside.y + y, width: grey.width, height: grey.height },
  };
}

/** Brings a formula to the size at which the network shall see it: `glyph` is what the median height of its glyphs becomes. */
export function prepareFormula({ grey, glyph: size }: FormulaInk, glyph: number): FormulaInput {
  const factor = Math.min(glyph / size, mostHeight / grey.height, mostWidth / grey.width);
  const side = (length: number) => Math.max(leastSide, roundHalfEven(length * factor));
  return padded(scaleGrey(grey, side(grey.width), side(grey.height)));
}

/** As Python rounds. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}

function crop(grey: Grey): { grey: Grey; x: number; y: number } | undefined {
  const { width, height, data } = grey;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (data[at]! >= inkLevel) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)];
  const size = { width: Math.min(width, right + 1 + margin) - x, height: Math.min(height, bottom + 1 + margin) - y };
  const out = new Uint8Array(size.width * size.height);
  for (let row = 0; row < size.height; row++) {
    const from = (y + row) * width + x;
    out.set(data.subarray(from, from + size.width), row * size.width);
  }
  return { grey: { ...size, data: out }, x, y };
}

function padded({ width, height, data }: Grey): FormulaInput {
  const wide = Math.ceil(width / step) * step;
  const high = Math.ceil(height / step) * step;
  const pixels = new Uint8Array(wide * high);
  for (let y = 0; y < height; y++)
    for (let x = 0, from = y * width, to = y * wide; x < width; x++) pixels[to++] = 255 - data[from++]!;
  return { pixels, width: wide, height: high };
}
