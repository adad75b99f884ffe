import type { Region } from '../../geometry/region.ts';
import type { Component } from './components.ts';

/** A matrix as its ink shows it, between two delimiters of one height. In the pixels of its components. */
export interface InkMatrix {
  /** With its delimiters. */
  readonly box: Region;
  /** Its cells, row by row, every row as long; undefined where one is empty. */
  readonly cells: readonly (readonly (InkCell | undefined)[])[];
}

/** What stands in a cell. */
export interface InkCell {
  readonly box: Region;
  /** Three dots, by how they lie. */
  readonly dots?: '\\cdots' | '\\vdots' | '\\ddots';
}

/** Delimiters of a matrix are at least so many glyphs high, and so much higher than wide. */
const leastTall = 2.2;
const slender = 2.2;
/** How far those of one matrix may differ, in glyph heights. */
const alike = 0.4;
/** White between columns, in glyph heights: TeX sets an em, one and a half to two of them, and half of one around a plus or minus sign. */
const columnGap = 0.8;
/** White between what is flat (dots, bars, minus signs) and its neighbour in a cell, in glyph heights; between two of them. */
const flatGap = 0.6;
const flatGaps = 1.2;
const flat = 0.45;
/** A dot, in glyph heights; three in a row lie no further apart than this. */
const dot = 0.5;
const mostDots = 3;
/** Larger ones are left to the network. */
const mostCells = 64;

/** The matrices among the ink of a formula, from the left. */
export function matricesIn(ink: readonly Component[], glyph: number): InkMatrix[] {
  const tall = ink
    .filter(({ width, height }) => height >= leastTall * glyph && height >= slender * width)
    .sort((a, b) => a.x - b.x);
  const found: InkMatrix[] = [];
  for (let i = 0; i + 1 < tall.length; i++) {
    const [open, close] = [tall[i]!, tall[i + 1]!];
    if (Math.abs(open.y - close.y) > alike * glyph || Math.abs(open.height - close.height) > alike * glyph) continue;
    const cells = gridOf(
      ink.filter((part) => part !== open && part !== close && liesBetween(part, open, close)),
      glyph,
    );
    if (cells.length < 2 || cells.length * cells[0]!.length > mostCells) continue;
    found.push({ box: boxOf([open, close]), cells });
    i++;
  }
  return found;
}

function liesBetween({ x, y, width, height }: Component, open: Component, close: Component): boolean {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return cx > open.x + open.width / 2 && cx < close.x + close.width / 2 && cy > open.y && cy < open.y + open.height;
}

function gridOf(ink: readonly Component[], glyph: number): (InkCell | undefined)[][] {
  const columns = bands(ink, 'x', 'width').reduce<Component[][]>((kept, band) => {
    const last = kept.at(-1);
    if (last && start(band, 'x') - end(last, 'x', 'width') < columnGap * glyph) last.push(...band);
    else kept.push(band);
    return kept;
  }, []);
  const rowsOfEach = columns.map((column) => rowsOf(column, glyph));
  const count = Math.max(0, ...rowsOfEach.map((rows) => rows.length));
  // Scripts of neighbouring rows may touch in one column: another one tells where the rows are.
  const middles = rowsOfEach.find((rows) => rows.length === count)?.map(middleOf) ?? [];
  const cells = rowsOfEach.map((rows, i) => {
    if (rows.length === count) return rows;
    const own = middles.map((): Component[] => []);
    for (const part of columns[i]!) own[nearest(middles, middleOf([part]))]!.push(part);
    return own;
  });
  return middles.map((_, row) => cells.map((column) => cellOf(column[row]!, glyph)));
}

function middleOf(ink: readonly Component[]): number {
  return (start(ink, 'y') + end(ink, 'y', 'height')) / 2;
}

function nearest(places: readonly number[], place: number): number {
  return places.reduce((best, each, i) => (Math.abs(each - place) < Math.abs(places[best]! - place) ? i : best), 0);
}

/** The ink of a column in bands with white between them; what is flat belongs to what is near it, the nearest first. */
function rowsOf(ink: readonly Component[], glyph: number): Component[][] {
  const rows = bands(ink, 'y', 'height');
  const isFlat = (row: readonly Component[]) =>
    row.length < mostDots && row.every(({ height }) => height < flat * glyph);
  for (;;) {
    let [at, least] = [-1, Number.POSITIVE_INFINITY];
    for (let i = 0; i + 1 < rows.length; i++) {
      const [upper, lower] = [rows[i]!, rows[i + 1]!];
      const gap = start(lower, 'y') - end(upper, 'y', 'height');
      const most = isFlat(upper) && isFlat(lower) ? flatGaps : isFlat(upper) || isFlat(lower) ? flatGap : 0;
      if (gap < least && gap < most * glyph) [at, least] = [i, gap];
    }
    if (at < 0) return rows;
    rows.splice(at, 2, [...rows[at]!, ...rows[at + 1]!]);
  }
}

/** Parts whose extents along an axis overlap. */
function bands(ink: readonly Component[], axis: 'x' | 'y', size: 'width' | 'height'): Component[][] {
  const found: Component[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const part of [...ink].sort((a, b) => a[axis] - b[axis])) {
    if (part[axis] > reach) found.push([]);
    found.at(-1)!.push(part);
    reach = Math.max(reach, part[axis] + part[size]);
  }
  return found;
}

function cellOf(ink: readonly Component[], glyph: number): InkCell | undefined {
  if (ink.length === 0) return undefined;
  const box = boxOf(ink);
  const isDots = ink.length === mostDots && ink.every(({ width, height }) => Math.max(width, height) < dot * glyph);
  if (!isDots) return { box };
  const [wide, high] = [box.width > glyph * dot, box.height > glyph * dot];
  return { box, dots: wide && high ? '\\ddots' : wide ? '\\cdots' : '\\vdots' };
}

const start = (band: readonly Component[], axis: 'x' | 'y') => Math.min(...band.map((part) => part[axis]));
const end = (band: readonly Component[], axis: 'x' | 'y', size: 'width' | 'height') =>
  Math.max(...band.map((part) => part[axis] + part[size]));

/** Around all of the ink. */
export function boxOf(ink: readonly Component[]): Region {
  const [x, y] = [start(ink, 'x'), start(ink, 'y')];
  return { x, y, width: end(ink, 'x', 'width') - x, height: end(ink, 'y', 'height') - y };
}
