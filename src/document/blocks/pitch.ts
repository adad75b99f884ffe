import { median } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Letters that stand beside each other, so many at least, before their steps are compared. */
const leastSteps = 5;
/** From a letter to the next, in pitches: with more between them a space or a sign was not read. */
const mostStep = 1.6;
/** A line is fitted anew so often: what its spaces stand for depends on the pitch. */
const rounds = 3;
/** Letters by which a line of one pitch is told, and one of letters as wide as they are. */
const [typedLetters, unevenLetters] = [6, 8];
/**
 * How far letters stand off their grid, in pitches. On 203 drawn pages lines of one pitch are off by 0.12 at most, those of 16 letters and
 * more in faces of letters as wide as they are by 0.16 at least, most by 0.3 and more.
 */
const [mostTyped, leastUneven] = [0.14, 0.155];

/** How the letters of a line fit columns of one width. */
export interface Pitch {
  /** The width of a column, in pixels. */
  readonly width: number;
  /** How far the letters stand off the middles of their columns, as a root mean square, in columns. */
  readonly off: number;
  /** In which column each character of the text stands, from the first; a space has none. */
  readonly columns: readonly (number | undefined)[];
  readonly letters: number;
}

/** The grid that a line's letters fit best; undefined where their places are not known, or are too few. */
export function pitchOf({ line: { text, middles }, ink }: TextLine): Pitch | undefined {
  const characters = Array.from(text);
  if (!middles || middles.length !== characters.length) return undefined;
  const places = middles.map((middle) => middle * (ink.right - ink.left));
  const at = characters.flatMap((character, i) => (character === ' ' ? [] : [i]));
  const steps = at.flatMap((i, k) => (at[k + 1] === i + 1 ? [places[i + 1]! - places[i]!] : []));
  if (steps.length < leastSteps) return undefined;
  let fit = { width: median(steps), off: Number.POSITIVE_INFINITY };
  let columns: number[] = [];
  for (let round = 0; round < rounds && fit.width > 0; round++) {
    columns = columnsOf(at, places, fit.width);
    fit = fitted(
      columns,
      at.map((i) => places[i]!),
    );
  }
  if (fit.width <= 0) return undefined;
  const stands = new Map(at.map((i, k) => [i, columns[k]!]));
  return { ...fit, columns: characters.map((_, i) => stands.get(i)), letters: at.length };
}

/** Whether a line is set as a typewriter and a program's text are: all letters are equally wide. */
export function isTyped(pitch: Pitch | undefined): boolean {
  return pitch !== undefined && pitch.letters >= typedLetters && pitch.off <= mostTyped;
}

/** Whether its letters are plainly not equally wide. */
export function isUneven(pitch: Pitch | undefined): boolean {
  return pitch !== undefined && pitch.letters >= unevenLetters && pitch.off >= leastUneven;
}

/** Letters of a word follow each other; a white is as many columns wide as it is, also one that was not read, and none where it was only read. */
function columnsOf(at: readonly number[], places: readonly number[], width: number): number[] {
  const columns: number[] = [];
  for (const [k, i] of at.entries()) {
    const last = at[k - 1];
    if (last === undefined) {
      columns.push(0);
      continue;
    }
    const step = (places[i]! - places[last]!) / width;
    const parted = last < i - 1 || step > mostStep;
    columns.push(columns[k - 1]! + (parted ? Math.max(1, Math.round(step)) : 1));
  }
  return columns;
}

/** Least squares of places over columns. */
function fitted(columns: readonly number[], places: readonly number[]): { width: number; off: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [column, place] = [mean(columns), mean(places)];
  const spread = mean(columns.map((c) => (c - column) ** 2));
  const width = mean(columns.map((c, k) => (c - column) * (places[k]! - place))) / spread;
  const error = mean(columns.map((c, k) => (places[k]! - place - width * (c - column)) ** 2));
  return { width, off: Math.sqrt(error) / width };
}
