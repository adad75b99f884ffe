import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { type Component, components, glyphHeight } from './components.ts';
import { toGrey } from './grey.ts';
import { boxOf, matricesIn } from './matrices.ts';
import { within } from './within.ts';

/** A formula as far as its ink tells. */
export interface FormulaPart {
  /** In raster pixels, with some ground around. */
  readonly region: Region;
  /** The lines of a display, likewise; one where nothing can be cut. */
  readonly rows: readonly Region[];
  /** Its matrices and what stands beside them, from the left; none where it has no matrix, or several lines. */
  readonly pieces: readonly FormulaPiece[];
  /** Median height of its glyphs, in raster pixels. */
  readonly glyph: number;
}

/** A matrix, by its cells row by row, or what stands between matrices. */
export interface FormulaPiece {
  readonly region: Region;
  readonly cells?: readonly (readonly (FormulaCell | undefined)[])[];
  /** Whether it stands as high as an exponent of the matrix before it. */
  readonly raised?: boolean;
}

/** A cell of a matrix, with its dots where it holds nothing else. */
export interface FormulaCell {
  readonly region: Region;
  readonly dots?: string | undefined;
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
/** Ground around a matrix, a cell or what stands beside them, in glyph heights: half of the least white between them. */
const ground = 0.15;
/** An exponent of a matrix ends above this share of its height. */
const raisedAbove = 0.4;

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
  const parts = bandsOf(ink, glyph, partGap).map((band) => {
    const rows = bandsOf(
      band,
      glyph,
      equationGap,
      (upper, lower, gap) => gap >= rowGap || isEquation(upper, lower, glyph),
    ).map(around);
    return { region: around(band), rows, glyph, pieces: rows.length > 1 ? [] : piecesOf(band, glyph, inside) };
  });
  const few =
    parts.length <= mostParts &&
    parts.every(({ region: { width, height } }) => width <= mostWide * glyph && height <= mostHigh * glyph);
  return { few, parts };
}

/** The matrices of a line and what stands beside them. */
function piecesOf(band: readonly Component[], glyph: number, inside: Region): FormulaPiece[] {
  const matrices = matricesIn(band, glyph);
  if (matrices.length === 0) return [];
  const margin = Math.max(2, ground * glyph);
  const at = ({ x, y, width, height }: Region): Region => ({
    x: inside.x + x - margin,
    y: inside.y + y - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  });
  const beside = band.filter((part) => !matrices.some(({ box }) => isWithin(part, box)));
  const between = (from: number, to: number, after?: Region): FormulaPiece[] => {
    const own = beside.filter(({ x, width }) => x + width / 2 > from && x + width / 2 <= to);
    if (own.length === 0) return [];
    const box = boxOf(own);
    return [
      { region: at(box), raised: after !== undefined && box.y + box.height < after.y + raisedAbove * after.height },
    ];
  };
  const pieces = matrices.flatMap(({ box, cells }, i) => {
    const last = matrices[i - 1]?.box;
    const rows = cells.map((row) => row.map((cell) => cell && { dots: cell.dots, region: at(cell.box) }));
    return [...between(last ? last.x + last.width : 0, box.x, last), { region: at(box), cells: rows }];
  });
  const { box } = matrices.at(-1)!;
  return [...pieces, ...between(box.x + box.width, inside.width, box)];
}

function isWithin({ x, y, width, height }: Region, box: Region): boolean {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return cx >= box.x && cx <= box.x + box.width && cy >= box.y && cy <= box.y + box.height;
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
