import type { Line } from '../../types/line.ts';
import { box } from './test-pages.ts';

/** Lines for the tests whose letters have places, as text recognition tells them. */

const size = 20;
/** How wide letters are in a face that is no typewriter's, in heights. */
const widths: readonly [RegExp, number][] = [
  [/[ijlt.,:;'|()[\]{} ]/, 0.28],
  [/[mwMW]/, 0.85],
  [/[A-Z]/, 0.68],
  [/./, 0.5],
];
const widthOf = (letter: string) => widths.find(([which]) => which.test(letter))![1] * size;

/**
 * A line of one pitch.
 * @param read what was read of it: some spaces may be missing or added
 */
export function typed(text: string, x: number, y: number, pitch = 12, read = text): Line {
  const indent = text.length - text.trimStart().length;
  const printed = text.trim();
  const places: number[] = [];
  let at = 0;
  for (const letter of read.trim()) {
    while (letter !== ' ' && printed[at] === ' ') at++;
    places.push(at + 0.5);
    if (letter === printed[at]) at++;
  }
  const middles = places.map((place) => place / printed.length);
  return lineOf(read.trim(), middles, x + indent * pitch, y, printed.length * pitch);
}

/** A line whose letters are as wide as they are. */
export function uneven(text: string, x: number, y: number): Line {
  const own = Array.from(text, widthOf);
  const width = own.reduce((sum, each) => sum + each, 0);
  let end = 0;
  const middles = own.map((each) => {
    end += each;
    return (end - each / 2) / width;
  });
  return lineOf(text, middles, x, y, width);
}

function lineOf(text: string, middles: readonly number[], x: number, y: number, width: number): Line {
  return { text, quad: box(x, y, width, size), confidence: 1, angle: 0, middles };
}
