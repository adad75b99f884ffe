import type { LayerLine } from './lines.ts';

/** A font is doubted when more than this share of its longer Latin words can't be words, of so many. */
const mostOdd = 0.4;
const leastWords = 5;

const latinWord = /^[\p{Script=Latin}\p{M}'’-]{4,}$/u;
const vowel = /[aeiouyæœøıàáâãäåèéêëìíîïòóôõöùúûüýÿāăąēĕėęěīĭįōŏőũūŭůűųạ-ỹ]/iu;
/** Letters with digits, brackets or signs between them: what a code read in the wrong alphabet looks like. */
const broken = /\p{L}[^\p{L}\p{M}\s'’\-–—.,/&@_:+]+\p{L}/u;

/** More than this share of a word's letters has marks of Western Europe: so have letters of other alphabets, read as Latin-1. */
const mostMarked = 0.5;
const isMarked = (word: string) => (word.match(/[\u00c0-\u00ff]/g)?.length ?? 0) > mostMarked * word.length;

/**
 * The fonts whose words no language has, as when a font's codes were never meant to be letters (a subset without a table of their meaning): too many without a
 * vowel, or with digits and brackets within. A line counts for the font that it begins with.
 */
export function hasOddWords(lines: readonly LayerLine[]): ReadonlySet<number> {
  const counts = new Map<number, { words: number; odd: number }>();
  for (const { characters, text } of lines) {
    const { font } = characters[0]!.style;
    const count = counts.get(font) ?? { words: 0, odd: 0 };
    counts.set(font, count);
    for (const word of text.split(/[\s]+/)) {
      if (word.length < 4 || !/\p{Script=Latin}/u.test(word)) continue;
      count.words++;
      const bare = word.replace(/^\P{L}+|(?<=\p{L})\P{L}+$/gu, '');
      if (broken.test(bare) || (latinWord.test(bare) && (!vowel.test(bare) || isMarked(bare)))) count.odd++;
    }
  }
  return new Set(
    [...counts].filter(([, { words, odd }]) => words >= leastWords && odd > mostOdd * words).map(([font]) => font),
  );
}
