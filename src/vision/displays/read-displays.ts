import { around, height, middle, overlapDown } from '../../geometry/box.ts';
import { boxOf } from '../../geometry/region.ts';
import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Raster } from '../../types/raster.ts';
import { type Component, components } from '../formula/components.ts';
import { toGrey } from '../formula/grey.ts';
import { type Segment, signOf } from './segments.ts';
import { shrunk } from './shrink.ts';

/** A row of a display. */
export interface DisplayText {
  readonly text: string;
  readonly box: Box;
}

/** A bar of ink that may be a segment, in pixels. */
interface Bar extends Box {
  readonly level: boolean;
  readonly length: number;
  readonly thickness: number;
}

/** A larger picture is looked at smaller: displays are large in it, and its noise would cost memory. */
const mostPixels = 1_000_000;
/** A picture of more connected ink is a page of text. */
const mostParts = 1500;
/** A segment is so many times as long as it is thick on average at least; a disc is 1.3 times. */
const elongated = 1.7;
/** Share of its box that a bar's ink fills at least: that of a slanted one, with pointed ends. */
const filled = 0.45;
/** The segments of a display are as thick as each other, and as long, give or take a factor: the level ones are shorter in narrow digits. */
const alikeThick = 1.7;
const alikeLong = 2;
/** Segments of one digit are no further apart than this, in thicknesses, those of two are: across, and down, where the one in the middle may be dark. */
const across = 0.9;
const down = 2.2;
/** A digit has at least so many segments, a 1 aside, and a display so many digits. */
const fewestBars = 3;
const fewestDigits = 2;
/** A group narrower than this share of the widest digit is a 1. */
const narrow = 0.5;
/** Places of the level segments, as shares of the row's height. */
const upper = 0.25;
const lower = 0.75;
/** From this share of the row's height down a dot is a decimal point. */
const onLine = 0.8;
/** Digits further apart than this, in widths of one, have a space between them: a 1 leaves most of its place empty. */
const space = 2;

/**
 * Digits of seven-segment displays, whose bars stand apart: text detection sees bars there and no letters. Connected ink that is bars of one kind is
 * grouped into digits, and which of the seven places of each are filled says what it is. Rows with a group that is no sign are left alone.
 */
export function readDisplays(raster: Raster): DisplayText[] {
  const by = Math.max(1, Math.ceil(Math.sqrt((raster.width * raster.height) / mostPixels)));
  const { width, height: high, data } = shrunk(raster, by);
  const small = { ...raster, width, height: high, data };
  const parts = components(toGrey(small, { x: 0, y: 0, width, height: high }));
  if (parts.length > mostParts) return [];
  const bars = alike(parts.flatMap(barOf));
  const others = parts.filter((part) => barOf(part).length === 0);
  const groups = joined(bars, median(bars.map(({ thickness }) => thickness)));
  const texts = rowsOf(groups).flatMap((row) => textOf(row, others));
  const digits = texts.reduce((sum, { text }) => sum + (text.match(/\d/g)?.length ?? 0), 0);
  if (digits < fewestDigits) return [];
  return texts.map(({ text, box: { left, top, right, bottom } }) => ({
    text,
    box: { left: by * left, top: by * top, right: by * right, bottom: by * bottom },
  }));
}

function barOf({ x, y, width, height: high, area }: Component): Bar[] {
  const level = width > high;
  const length = Math.max(width, high);
  const thickness = area / length;
  const isBar = length >= elongated * thickness && area >= filled * width * high;
  return isBar ? [{ ...boxOf({ x, y, width, height: high }), level, length, thickness }] : [];
}

/** Those of the usual size. */
function alike(bars: readonly Bar[]): Bar[] {
  if (bars.length === 0) return [];
  const [thick, long] = [median(bars.map(({ thickness }) => thickness)), median(bars.map(({ length }) => length))];
  const near = (a: number, b: number, factor: number) => a < b * factor && b < a * factor;
  return bars.filter(({ thickness, length }) => near(thickness, thick, alikeThick) && near(length, long, alikeLong));
}

/** Bars that stand together, each with all that it leads to. */
function joined(bars: readonly Bar[], thick: number): Bar[][] {
  const rest = new Set(bars);
  const groups: Bar[][] = [];
  for (const first of bars) {
    if (!rest.delete(first)) continue;
    const group = [first];
    for (const bar of group) {
      for (const other of rest) {
        const beside = Math.max(other.left - bar.right, bar.left - other.right);
        const under = Math.max(other.top - bar.bottom, bar.top - other.bottom);
        if (beside > across * thick || under > down * thick) continue;
        rest.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Groups that stand beside each other, from the left; rows from the top. */
function rowsOf(groups: readonly Bar[][]): Bar[][][] {
  const rows: { box: Box; groups: Bar[][] }[] = [];
  // The highest first: a minus is as low as one bar.
  for (const group of [...groups].sort((a, b) => height(around(b)) - height(around(a)))) {
    const box = around(group);
    const row = rows.find((other) => overlapDown(other.box, box) > 0.5 * height(box));
    if (row) row.groups.push(group);
    else rows.push({ box, groups: [group] });
  }
  return rows
    .sort((a, b) => a.box.top - b.box.top)
    .map((row) => row.groups.sort((a, b) => around(a).left - around(b).left));
}

function textOf(row: readonly Bar[][], parts: readonly Component[]): DisplayText[] {
  if (!row.some((group) => group.length >= fewestBars)) return [];
  const box = around(row.flat());
  const widest = Math.max(...row.map((group) => widthOf(around(group))));
  const signs = row.map((group) => ({ box: around(group), sign: signOf(segmentsOf(group, box, widest)) }));
  if (signs.some(({ sign }) => sign === undefined)) return [];
  const thick = median(row.flat().map(({ thickness }) => thickness));
  const all = [...signs, ...dotsOf(box, thick, parts)].sort((a, b) => a.box.left - b.box.left);
  const text = all.map((each, i) => {
    const before = all[i - 1];
    return (before && each.box.left - before.box.right > space * widest ? ' ' : '') + each.sign;
  });
  return [{ text: text.join(''), box }];
}

/** Which places of a digit its bars fill. */
function segmentsOf(group: readonly Bar[], row: Box, widest: number): Segment[] {
  const { left, right } = around(group);
  return group.map((bar) => {
    const at = (middle(bar) - row.top) / height(row);
    if (bar.level) return at < upper ? 'a' : at > lower ? 'd' : 'g';
    const isRight = right - left < narrow * widest || (bar.left + bar.right) / 2 > (left + right) / 2;
    return isRight ? (at < 0.5 ? 'b' : 'c') : at < 0.5 ? 'f' : 'e';
  });
}

/** Points and colons of a row: ink about as wide and high as a segment is thick. */
function dotsOf(row: Box, thick: number, parts: readonly Component[]): { box: Box; sign: string }[] {
  const isDot = (size: number) => size > thick / 2 && size < 2 * thick;
  const dots = parts
    .filter(({ width, height: high }) => isDot(width) && isDot(high))
    .map(boxOf)
    .filter(
      (box) =>
        middle(box) > row.top && middle(box) < row.bottom + thick && box.left > row.left && box.right < row.right,
    );
  const at = (box: Box) => (middle(box) - row.top) / height(row);
  const isAbove = (one: Box, other: Box) => one.left < other.right && other.left < one.right && one.bottom < other.top;
  return dots.flatMap((box) => {
    if (at(box) >= onLine) return [{ box, sign: '.' }];
    return dots.some((other) => isAbove(box, other) && at(other) < onLine) ? [{ box, sign: ':' }] : [];
  });
}

function widthOf({ left, right }: Box): number {
  return right - left;
}
