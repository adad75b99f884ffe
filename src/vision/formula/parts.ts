import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { type Component, components, glyphHeight } from './components.ts';
import { toGrey } from './grey.ts';
import { within } from './within.ts';

/** A formula as far as its ink tells. */
export interface FormulaPart {
  /** In raster pixels, with some ground around. */
  readonly region: Region;
  /** The lines of a display, likewise; one where nothing can be cut. */
  readonly rows: readonly Region[];
}

/** What a region holds. */
export interface FormulaParts {
  /** Whether it is small enough to hold formulas and nothing else; else it is a page. */
  readonly few: boolean;
  /** Formulas one below the other; none where there is no ink. */
  readonly parts: readonly FormulaPart[];
}

/** Most that is read as one formula, in glyph heights; the network was shown 70 by 15. */
const mostWide = 105;
const mostHigh = 30;
/** More formulas than this in one picture are a page. */
const mostParts = 8;
/**
 * White between two formulas, and between two lines of one, in glyph heights. Measured: lines of a display 0.7 to 1.0, displays
 * 1.4 and more, limits and fractions up to 0.4 in print.
 */
const partGap = 1.2;
const rowGap = 0.6;
/** Lines of a display that each hold an equals sign may stand nearer to each other, in glyph heights: what is tall in them makes glyphs seem large. */
const equationGap = 0.4;
const leastEquation = 6;
/** The bar of a fraction belongs to what stands within this, in glyph heights. */
const barReach = 4;
const leastGlyphs = 3;

/** Tells a picture of one or several formulas from a page, and cuts it where white runs across. */
export function formulaParts(raster: Raster, region: Region): FormulaParts {
  const inside = within(region, raster);
  if (inside.width < 2 || inside.height < 2) return { few: true, parts: [] };
  const grey = toGrey(raster, inside);
  const all = components(grey);
  const glyph = glyphHeight(all, grey.height / 2);
  const speck = Math.max(3, (glyph / 8) ** 2);
  const ink = all.filter(({ area }) => area >= speck);
  const around = (band: readonly Component[]) => boxAround(band, glyph, inside);
  const parts = bandsOf(ink, glyph, partGap).map((band) => ({
    region: around(band),
    rows: bandsOf(
      band,
      glyph,
      equationGap,
      (upper, lower, gap) => gap >= rowGap || isEquation(upper, lower, glyph),
    ).map(around),
  }));
  const few =
    parts.length <= mostParts &&
    parts.every(({ region: { width, height } }) => width <= mostWide * glyph && height <= mostHigh * glyph);
  return { few, parts };
}

/** Components in bands with white between them; a band that is no formula by itself stays with the one above it. */
function bandsOf(
  ink: readonly Component[],
  glyph: number,
  gap: number,
  apart: (upper: readonly Component[], lower: readonly Component[], gap: number) => boolean = () => true,
): Component[][] {
  const bands: Component[][] = [];
  let lowest: Component | undefined;
  const lowestInk = () => (lowest ? bottomOf(lowest) : Number.NEGATIVE_INFINITY);
  for (const part of [...ink].sort((a, b) => a.y - b.y)) {
    const reach = isBar(part, glyph) || (lowest && isBar(lowest, glyph)) ? barReach : gap;
    if (part.y - lowestInk() < reach * glyph) bands.at(-1)!.push(part);
    else bands.push([part]);
    if (bottomOf(part) > lowestInk()) lowest = part;
  }
  return bands.reduce<Component[][]>((kept, band) => {
    const last = kept.at(-1);
    const white = last && (topOf(band) - Math.max(...last.map(bottomOf))) / glyph;
    if (last && !(isWhole(band, glyph) && isWhole(last, glyph) && apart(last, band, white!))) last.push(...band);
    else kept.push([...band]);
    return kept;
  }, []);
}

function bottomOf({ y, height }: Component): number {
  return y + height;
}

function topOf(band: readonly Component[]): number {
  return Math.min(...band.map(({ y }) => y));
}

function widthOf(band: readonly Component[]): number {
  return Math.max(...band.map(({ x, width }) => x + width)) - Math.min(...band.map(({ x }) => x));
}

/** Whether both bands are lines with an equals sign, too wide for the limits of a sum. */
function isEquation(upper: readonly Component[], lower: readonly Component[], glyph: number): boolean {
  return [upper, lower].every((band) => widthOf(band) >= leastEquation * glyph && hasEquals(band, glyph));
}

/** Two short bars, one right above the other. */
function hasEquals(band: readonly Component[], glyph: number): boolean {
  const bars = band.filter(({ width, height }) => width > 2.5 * height && width < 2 * glyph);
  return bars.some((one) =>
    bars.some(
      (other) =>
        other.y > one.y &&
        other.y - one.y < 0.7 * glyph &&
        Math.abs(other.x - one.x) < 0.2 * glyph &&
        Math.abs(other.width - one.width) < 0.2 * glyph,
    ),
  );
}

function isBar({ width, height }: Component, glyph: number): boolean {
  return height < 0.8 * glyph && width > 2 * glyph && width > 5 * height;
}

/** Three glyphs, one of them no dot or bar, as wide as three: `= c²`. */
function isWhole(band: readonly Component[], glyph: number): boolean {
  return band.length >= leastGlyphs && widthOf(band) >= 2.5 * glyph && band.some(({ height }) => height >= 0.5 * glyph);
}

/** With some of the ground around it, which tells dark ink from light; less where a neighbour is near. */
function boxAround(band: readonly Component[], glyph: number, region: Region): Region {
  const [beside, above] = [Math.round(glyph), Math.max(2, Math.round((equationGap * glyph) / 2))];
  const left = Math.max(0, Math.min(...band.map(({ x }) => x)) - beside);
  const top = Math.max(0, topOf(band) - above);
  return {
    x: region.x + left,
    y: region.y + top,
    width: Math.min(region.width, Math.max(...band.map(({ x, width }) => x + width)) + beside) - left,
    height: Math.min(region.height, Math.max(...band.map(bottomOf)) + above) - top,
  };
}
