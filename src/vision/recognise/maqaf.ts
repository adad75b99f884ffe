import type { Region } from '../../geometry/region.ts';
import type { Reading } from './ctc.ts';

const hebrew = /\p{Script=Hebrew}/gu;
const mostlyHebrew = 0.5;
const maqaf = '־';
/** What a maqaf is read as. */
const alike = /[-‐‑–—־יןו"'״׳ ]/u;

/** Letters are at least so high, in heights of the line: points and marks are not. */
const leastLetter = 0.3;
/** A maqaf in heights of a letter: length, thickness, and how far its middle is from the letters' tops. */
const [shortest, longest] = [0.25, 0.95];
const thickest = 0.3;
const flat = 1.5;
const offTop = 0.25;
/** Below it stands no letter: so much of its length at most has ink there, in the middle of the letters' height. */
const mostUnder = 0.2;
const [under, upTo] = [0.35, 0.85];
/** A character this near to it is its reading. */
const near = 0.32;
/** Yods this near to it, in heights of a letter, that have ink of their own are none of it. */
const beside = 0.9;
const yod = 'י';

/** Whether a reading is one of Hebrew, each of its characters with its place. */
export function isHebrewLine({ text, positions }: Reading): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters > 1 &&
    (text.match(hebrew)?.length ?? 0) >= mostlyHebrew * letters &&
    Array.from(text).length === positions.length
  );
}

/**
 * A Hebrew line with the maqafs that its ink shows: flat bars at the letters' tops with no letter below. The recogniser takes them for a yod or a
 * hyphen, or leaves them out.
 * @param reading from left to right, as it was seen
 * @param line where it stands
 */
export function withMaqafs(reading: Reading, line: Region, ink: readonly Region[]): Reading {
  const letters = ink.filter(({ height }) => height >= leastLetter * line.height);
  if (letters.length === 0) return reading;
  const size = median(letters.map(({ height }) => height));
  const whole = letters.filter(({ height }) => Math.abs(height - size) < 0.25 * size);
  const top = median(whole.map(({ y }) => y));
  const bars = ink.filter(
    (bar) =>
      isBar(bar, size) &&
      Math.abs(bar.y + bar.height / 2 - top - bar.height / 2) < offTop * size &&
      !ink.some((other) => other !== bar && standsUnder(other, bar, top, size)),
  );
  if (bars.length === 0) return reading;
  const characters = Array.from(reading.text, (text, i) => ({ text, place: reading.positions[i]! }));
  for (const { x, width } of bars) {
    const place = (x + width / 2 - line.x) / line.width;
    const distance = (i: number) => Math.abs(characters[i]!.place - place) * line.width;
    const isNear = (i: number) => distance(i) < beside * size;
    const yods = ink.filter(
      (other) => isYod(other, size, top) && Math.abs(other.x + other.width / 2 - x - width / 2) < beside * size,
    ).length;
    const read = [...characters.keys()].filter((i) => isNear(i) && characters[i]!.text === yod).length;
    const own = [...characters.keys()]
      .filter((i) => distance(i) < near * size && alike.test(characters[i]!.text))
      .filter((i) => characters[i]!.text !== yod || read > yods)
      .sort((a, b) => distance(a) - distance(b))[0];
    if (own !== undefined) characters[own] = { text: maqaf, place };
    else characters.push({ text: maqaf, place });
    characters.sort((a, b) => a.place - b.place);
  }
  const { joint: _, probabilities: __, ...rest } = reading;
  return {
    ...rest,
    text: characters.map(({ text }) => text).join(''),
    positions: characters.map(({ place }) => place),
  };
}

/** A short letter that hangs from the top. */
function isYod({ y, width, height }: Region, size: number, top: number): boolean {
  return height > 0.3 * size && height < 0.7 * size && width < 0.5 * size && Math.abs(y - top) < offTop * size;
}

function isBar({ width, height }: Region, size: number): boolean {
  return width >= shortest * size && width <= longest * size && height <= thickest * size && width >= flat * height;
}

function standsUnder(other: Region, bar: Region, top: number, size: number): boolean {
  const shared = Math.min(other.x + other.width, bar.x + bar.width) - Math.max(other.x, bar.x);
  return shared > mostUnder * bar.width && other.y < top + upTo * size && other.y + other.height > top + under * size;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
