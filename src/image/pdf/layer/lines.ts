import type { Word } from '../../../types/line.ts';
import type { Point, Quad } from '../../../types/quad.ts';
import type { Break, Character } from './characters.ts';

/** A line of a page's text layer; places in pixels of the page as it is drawn. */
export interface LayerLine {
  readonly text: string;
  /** From the text's own top left, as high as its letters. */
  readonly quad: Quad;
  /** Degrees clockwise on screen. */
  readonly angle: number;
  readonly words: readonly Word[];
  /** Where along the quad each code point of the text stands, 0 to 1. */
  readonly positions: readonly number[];
  readonly characters: readonly Character[];
  /** Of each character, at which code point of the text it begins. */
  readonly starts: readonly number[];
}

/** Degrees between two characters of one line at most. */
const mostTurn = 3;
/** Gaps as wide as this, in ems, part columns. */
const widestGap = 1;
/** Characters may overlap by so much, in ems: kerning, accents, italics. */
const mostOverlap = 0.5;
/** Baselines may differ by so much, in ems: raised and lowered letters belong to their line. */
const mostShift = 0.6;
/** A gap that PDFium did not mark is one from here on, in ems. */
const unmarkedGap = 0.25;
/** One that PDFium marked, already from here on: it does so between raised letters too. */
const markedGap = 0.08;
/** Between characters of scripts without spaces, a gap narrower than this is only a way to set them. */
const solidGap = 0.6;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Text that runs from the right has numbers that run from the left: what follows in it may stand a number's width away. */
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const widestNumber = 6;
/** Letters reach from here above the baseline to here below it, in ems. */
const [ascent, descent] = [0.9, 0.25];

/** A character in its line's frame: `from` and `to` along the line, `base` across it, downwards. */
interface Placed {
  readonly character: Character;
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether a space stands before it. */
  spaced: boolean;
}

/**
 * Puts characters together to lines: those that follow each other along one baseline. Columns, and cells of a table,
 * become lines of their own, as they do when a page is read from its picture.
 */
export function toLines(characters: readonly (Character | Break)[]): LayerLine[] {
  const lines: Placed[][] = [];
  let line: Placed[] = [];
  let between: Break | undefined;
  for (const entry of characters) {
    if (typeof entry === 'string') {
      if (between !== 'space') between = entry;
      continue;
    }
    const direction = line[0]?.character.angle ?? entry.angle;
    const placed = place(entry, Math.abs(turn(entry.angle, direction)) <= mostTurn ? direction : entry.angle);
    const last = line.at(-1);
    if (last && !follows(last, placed, line[0]!.character) && !standsBelow(line, entry)) {
      lines.push(line);
      line = [];
    }
    const before = line.at(-1);
    if (before) placed.spaced = isSpace(before, placed, between);
    line.push(before ? placed : place(entry, entry.angle));
    between = undefined;
  }
  if (line.length > 0) lines.push(line);
  return lines.map(finish).filter(({ text }) => text !== '');
}

function place(character: Character, angle: number): Placed {
  const { box, origin, style } = character;
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const middle = x * cos + y * sin;
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const [c, s] = [Math.abs(cos), Math.abs(sin)];
  // The upright box of a rectangle as wide as the character and as high as its em, turned by the angle.
  const length = c > s ? (width - style.size * s) / c : (height - style.size * c) / s;
  const half = Math.max(length, style.size * 0.05) / 2;
  const base = origin[1] * cos - origin[0] * sin;
  const upright = c > 0.999 || s > 0.999;
  const reach = (upright ? (c > s ? height : width) : style.size) / 2;
  const centre = y * cos - x * sin;
  return {
    character,
    from: middle - half,
    to: middle + half,
    base,
    top: Math.max(centre - reach, base - ascent * style.size),
    bottom: Math.min(centre + reach, base + descent * style.size),
    spaced: false,
  };
}

function follows(last: Placed, next: Placed, first: Character): boolean {
  if (Math.abs(turn(next.character.angle, first.angle)) > mostTurn) return false;
  const em = Math.max(last.character.style.size, next.character.style.size);
  if (Math.abs(next.base - last.base) > mostShift * em) return false;
  const gap = gapBetween(last, next);
  const widest = fromRight.test(first.text) || fromRight.test(last.character.text) ? widestNumber : widestGap;
  return gap > -mostOverlap * em && gap < widest * em;
}

/** How far the next character stands from the last one, on the side where its writing goes on. */
function gapBetween(last: Placed, next: Placed): number {
  const leftwards = fromRight.test(last.character.text) || fromRight.test(next.character.text);
  return leftwards ? Math.max(next.from - last.to, last.from - next.to) : next.from - last.to;
}

/** Chinese and Japanese may be set downwards, each character under the one before. */
function standsBelow(line: readonly Placed[], { text, box, style, angle }: Character): boolean {
  const last = line.at(-1)!.character;
  if (angle !== 0 || !unspaced.test(text) || !unspaced.test(last.text)) return false;
  const [right, down] = [(box[0] - last.box[0]) / style.size, (box[1] - last.box[1]) / style.size];
  return Math.abs(right) < 0.4 && down > 0.7 && down < 1.5 && (line.length === 1 || isVertical(line));
}

/** @param between what the file or PDFium put there */
function isSpace(before: Placed, next: Placed, between: Break | undefined): boolean {
  const em = Math.min(before.character.style.size, next.character.style.size);
  const gap = gapBetween(before, next);
  const solid = unspaced.test(before.character.text) || unspaced.test(next.character.text);
  if (solid) return gap >= (between === 'space' ? markedGap : solidGap) * em;
  if (between === 'space') return true;
  // Letters that join reach over their own ends, and their gaps say little.
  if (fromRight.test(before.character.text) && fromRight.test(next.character.text)) return gap >= solidGap * em;
  return gap >= (between === undefined ? unmarkedGap : markedGap) * em;
}

function finish(placed: readonly Placed[]): LayerLine {
  const vertical = isVertical(placed);
  const angle = vertical ? 90 : placed[0]!.character.angle;
  const along = vertical ? placed.map(({ character }) => place(character, 90)) : placed;
  const start = Math.min(...along.map(({ from }) => from));
  const end = Math.max(...along.map(({ to }) => to));
  const [top, bottom] = [Math.min(...along.map((each) => each.top)), Math.max(...along.map((each) => each.bottom))];
  const quadOf = (from: number, to: number) => turned([from, top, to, bottom], angle);

  let text = '';
  const positions: number[] = [];
  const starts: number[] = [];
  const words: { text: string; from: number; to: number }[] = [];
  for (const [i, { character, from, to }] of along.entries()) {
    if (placed[i]!.spaced) {
      positions.push(((along[i - 1]!.to + from) / 2 - start) / (end - start));
      text += ' ';
    }
    const word = words.at(-1);
    if (word && !placed[i]!.spaced) {
      word.text += character.text;
      word.from = Math.min(word.from, from);
      word.to = Math.max(word.to, to);
    } else {
      words.push({ text: character.text, from, to });
    }
    const points = Array.from(character.text);
    starts.push(positions.length);
    for (const k of points.keys()) {
      const at = from + ((k + 0.5) / points.length) * (to - from);
      positions.push((at - start) / (end - start));
    }
    text += character.text;
  }
  return {
    text,
    quad: quadOf(start, end),
    angle,
    words: words.map((word) => ({ text: word.text, quad: quadOf(word.from, word.to) })),
    positions,
    starts,
    characters: placed.map(({ character }) => character),
  };
}

/** Characters that stand under each other: Chinese and Japanese set downwards. */
function isVertical(placed: readonly Placed[]): boolean {
  const [first, last] = [placed[0]!.character, placed.at(-1)!.character];
  if (placed.length < 2 || first.angle !== 0) return false;
  const down = last.box[1] - first.box[1];
  return down > first.style.size * 0.8 && Math.abs(last.box[0] - first.box[0]) < first.style.size * 0.5;
}

/** The corners of a rectangle of the line's frame on the page. */
function turned([left, top, right, bottom]: readonly [number, number, number, number], angle: number): Quad {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const at = (u: number, v: number): Point => [u * cos - v * sin, u * sin + v * cos];
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

/** The difference of two angles in (−180, 180]. */
function turn(a: number, b: number): number {
  const difference = (((a - b) % 360) + 360) % 360;
  return difference > 180 ? difference - 360 : difference;
}
