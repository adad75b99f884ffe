import type { LayerLine } from './lines.ts';

/** A font is not believed when more than this share of its characters is unknown. */
const mostUnknown = 0.1;
/** Nor when more than this share of its longer Latin words can't be words, of so many. */
const mostOdd = 0.4;
const leastWords = 5;

const latinWord = /^[\p{Script=Latin}\p{M}'’-]{4,}$/u;
const vowel = /[aeiouyæœøıàáâãäåèéêëìíîïòóôõöùúûüýÿāăąēĕėęěīĭįōŏőũūŭůűųạ-ỹ]/iu;
/** Letters with digits, brackets or signs between them: what a code read in the wrong alphabet looks like. */
const broken = /\p{L}[^\p{L}\p{M}\s'’\-–—.,/&@_:+]+\p{L}/u;

/**
 * The fonts whose characters can't be believed: too many unknown ones, or words that no language has, as when a font's
 * codes were never meant to be letters (a subset without a table of their meaning).
 */
export function implausibleFonts(lines: readonly LayerLine[]): ReadonlySet<number> {
  const counts = new Map<number, { characters: number; unknown: number; words: number; odd: number }>();
  for (const { characters, text } of lines) {
    for (const { style, known } of characters) {
      const count = counts.get(style.font) ?? { characters: 0, unknown: 0, words: 0, odd: 0 };
      count.characters++;
      if (!known) count.unknown++;
      counts.set(style.font, count);
    }
    const count = counts.get(characters[0]!.style.font)!;
    for (const word of text.split(/[\s]+/)) {
      if (word.length < 4 || !/\p{Script=Latin}/u.test(word)) continue;
      count.words++;
      const bare = word.replace(/^\P{L}+|(?<=\p{L})\P{L}+$/gu, '');
      if (broken.test(bare) || (latinWord.test(bare) && !vowel.test(bare))) count.odd++;
    }
  }
  const bad = [...counts].filter(
    ([, { characters, unknown, words, odd }]) =>
      unknown > mostUnknown * characters || (words >= leastWords && odd > mostOdd * words),
  );
  return new Set(bad.map(([font]) => font));
}
