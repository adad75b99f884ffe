import { around, sharedHeight, sharedWidth, shareIn } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { TextLine } from '../../types/text-line.ts';
import { isProse } from '../formula/prose.ts';
import type { Frame } from '../frame.ts';
import { boxInFrame } from '../frame.ts';
import { isolatedEquations } from './isolated-equations.ts';
import { listMarkerOf } from './list-marker.ts';

/** Where a display formula stands: what the formula network is to be shown. */
export interface FormulaArea extends Box {
  /** Lines that were read in it, its number among them. */
  readonly items: readonly TextLine[];
  /** Its printed number without brackets. */
  readonly number: string | undefined;
  /** 0 to 1: how sure the layout network is. */
  readonly score: number;
}

const leastScore = 0.4;
/** Share of a line that must lie in a region of a formula. */
const leastInside = 0.6;
/** White between two formulas of one region, in sizes of the text; the lines of a fraction are nearer to each other. */
const leastGap = 0.7;
/** Ink that text detection passed over reaches so far beyond the lines, in sizes of the text. */
const beyond = 0.5;
const number = /^[([（【]\s*([A-Z]?\d{1,3}(?:[.\-–]\d{1,3})*[a-z]?)\s*[)\]）】]\.?$/u;

/**
 * The display formulas of a page: lines that the layout network takes for one and that are not running text, cut where white runs
 * across. A formula's number at its right is no part of it.
 * @param em size of the page's text
 */
export function formulaAreas(
  items: readonly TextLine[],
  regions: readonly LayoutRegion[],
  em: number,
  frame: Frame,
): FormulaArea[] {
  const areas: FormulaArea[] = [];
  const taken = new Set<TextLine>();
  const seen = regions
    .filter(({ kind, score }) => kind === 'equation' && score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .map(({ quad, score }) => ({ region: boxInFrame(quad, frame), score }));
  for (const { region, score } of [
    ...seen,
    ...numberedRows(items, em),
    ...isolatedEquations(items.filter(isMaths), items, em),
  ]) {
    const inside = items.filter((item) => !taken.has(item) && shareIn(item, region) >= leastInside);
    const maths = inside.filter(isMaths);
    const others = items.filter((item) => !maths.includes(item));
    for (const band of bandsOf(maths, em)) {
      const area = reach(around(band), region, others, em);
      const label = items.find((item) => !taken.has(item) && isNumberOf(item, area));
      // What the recogniser made of signs inside a formula may be anything, but it makes no sentences of them.
      const signs = items.filter(
        (item) => !taken.has(item) && !band.includes(item) && shareIn(item, area) > leastInside && !isWordy(item),
      );
      const own = [...band, ...signs.filter((item) => item !== label), ...(label ? [label] : [])];
      for (const item of own) taken.add(item);
      areas.push({ ...area, items: own, number: label && number.exec(label.line.text.trim())?.[1], score });
    }
  }
  return areas;
}

/** How sure a number at the end of a line of maths is. */
const numberScore = 0.6;

/** Lines of nothing but maths that end in a number at the edge of the text. */
function numberedRows(items: readonly TextLine[], em: number): { region: Box; score: number }[] {
  return items
    .filter(({ line }) => isNumber(line.text))
    .flatMap((label) => {
      const row = items.filter((item) => item !== label && sharedHeight(item, label) > 0.4);
      const edge = Math.max(...items.filter((item) => sharedWidth(item, label) > 0).map(({ right }) => right));
      const atEdge = label.right > edge - 2 * em && row.every((item) => item.right < label.left);
      return atEdge && row.length > 0 && row.every(isMaths) ? [{ region: around(row), score: numberScore }] : [];
    });
}

/** Whether a text is the number of a formula. */
export function isNumber(text: string): boolean {
  return number.test(text.trim());
}

/** Three words or more that make up so much of a line are running text with maths in it. */
const mostWords = 2;
const mostInWords = 0.3;
const word = /(?<!\p{L})\p{L}\p{Ll}{2,}(?!\p{L})/gu;

/** Three groups of digits and more: a date, a time, a number of a law. */
const date = /^\d+(?:[.,:/–-]\d+){2,}$/u;

/** Whether a line may be of a display formula: no running text, no entry of a list, no formula's number, no date. */
function isMaths(item: TextLine): boolean {
  const text = item.line.text.trim();
  if (date.test(text)) return false;
  return item.along && !isWordy(item) && !isProse([item.line]) && !isNumber(text) && listMarkerOf(text) === undefined;
}

function isWordy({ line: { text } }: TextLine): boolean {
  const words = text.match(word) ?? [];
  const inWords = words.join('').length / Math.max(1, text.replace(/\s/gu, '').length);
  return words.length > mostWords && inWords > mostInWords;
}

/** Lines in bands with white between them. */
function bandsOf(items: readonly TextLine[], em: number): TextLine[][] {
  const bands: TextLine[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const item of [...items].sort((a, b) => a.top - b.top)) {
    if (item.top - bottom > leastGap * em) bands.push([]);
    bands.at(-1)!.push(item);
    bottom = Math.max(bottom, item.bottom);
  }
  return bands;
}

/** A band as far as its ink may reach: sideways as the region, up and down a little, but into no other line. */
function reach(band: Box, region: Box, others: readonly TextLine[], em: number): Box {
  const beside = others.filter((other) => sharedHeight(other, band) > 0.2);
  const left = Math.max(
    Math.min(band.left, region.left),
    ...beside.filter((other) => other.right <= band.left + em).map((other) => other.right),
  );
  const right = Math.min(
    Math.max(band.right, region.right),
    ...beside.filter((other) => other.left >= band.right - em).map((other) => other.left),
  );
  const across = others.filter((other) => Math.min(other.right, right) > Math.max(other.left, left));
  return {
    left,
    right,
    top: Math.max(
      band.top - beyond * em,
      ...across.filter((other) => other.bottom <= band.top + 0.3 * em).map((other) => other.bottom),
    ),
    bottom: Math.min(
      band.bottom + beyond * em,
      ...across.filter((other) => other.top >= band.bottom - 0.3 * em).map((other) => other.top),
    ),
  };
}

function isNumberOf(item: TextLine, area: Box): boolean {
  return (
    isNumber(item.line.text) &&
    sharedHeight(item, area) > 0.4 &&
    item.left > (area.left + area.right) / 2 &&
    item.left >= area.right - (item.right - item.left)
  );
}
