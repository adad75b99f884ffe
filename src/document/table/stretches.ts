import { height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import { isUnspaced } from '../../text/scripts.ts';
import type { TextLine } from '../../types/text-line.ts';
import { characterMiddles } from './piece.ts';

/** Part of a line of text without a wide white in it. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly line: TextLine;
  /** Of its first character in the line. */
  readonly at: number;
}

/** Usual widths of characters, in ems: a face is as wide as its own distances say. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'!|I]/, 0.27],
  [/[-()[\]/frt]/, 0.35],
  [/[mwMW@%—]/, 0.86],
  [/\p{Lu}/u, 0.68],
];
const usualWidth = 0.54;
/** An em of the widest face, in heights of its line of type: letters whose distances say more stand apart. */
const widestFace = 1.1;
/** White between characters that no space was read in and that parts them all the same, in ems of the face: no two letters stand so far apart. */
const unspacedWhite = 0.35;

/** What stands beside a sign alone, or before a bracket, goes on with it: `4.1 ± 0.2`, `$ 12`, `8.1 (0.3)`. */
const says = /[\p{L}\p{N}]/u;
const opens = /[([{]/;

function widthOf(character: string): number {
  if (isUnspaced(character)) return 1;
  return widths.find(([like]) => like.test(character))?.[1] ?? usualWidth;
}

function wordBefore(characters: readonly string[], last: number): string {
  return characters.slice(characters.lastIndexOf(' ', last) + 1, last + 1).join('');
}

function wordFrom(characters: readonly string[], first: number): string {
  const end = characters.indexOf(' ', first);
  return characters.slice(first, end < 0 ? undefined : end).join('');
}

/** A line in stretches, parted at spaces and at whites that were read as none; the line as one where its characters' places are not known. */
export function stretchesOf(line: TextLine): Stretch[] {
  const whole = [{ left: line.left, right: line.right, line, at: 0 }];
  const characters = Array.from(line.line.text);
  const middles = characterMiddles(line);
  const inked = characters.flatMap((character, i) => (character.trim() === '' ? [] : [i]));
  if (middles.length !== characters.length || inked.length < 2) return whole;
  const half = (i: number) => widthOf(characters[i]!) / 2;
  const pairs = inked.slice(1).map((b, k) => ({ a: inked[k]!, b }));
  const close = pairs.filter(({ a, b }) => b === a + 1);
  const own = (close.length > 0 ? close : pairs).map(({ a, b }) => (middles[b]! - middles[a]!) / (half(a) + half(b)));
  const em = Math.min(median(own), widestFace * height(line));
  const stretches: Stretch[] = [];
  let [left, at] = [line.left, inked[0]!];
  for (const { a, b } of pairs) {
    const [from, to] = [middles[a]! + half(a) * em, middles[b]! - half(b) * em];
    if (b === a + 1 && to - from < unspacedWhite * em) continue;
    if (opens.test(characters[b]!) || !says.test(wordBefore(characters, a)) || !says.test(wordFrom(characters, b)))
      continue;
    stretches.push({ left, right: from, line, at });
    [left, at] = [to, b];
  }
  return [...stretches, { left, right: line.right, line, at }];
}
