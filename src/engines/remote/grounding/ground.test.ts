import { expect, it } from 'vitest';
import { box, line, page, randoms } from '../../../tasks/test-pages.ts';
import { groundWords } from './ground.ts';

const random = randoms(7);
const below = (most: number) => Math.floor(random() * most);
const syllables = ['am', 'ber', 'cas', 'tle', 'day', 'light', 'fac', 'tory', 'gar', 'den', 'har', 'vest'];
const syllable = () => syllables[below(syllables.length)]!;
const word = () => (random() < 0.4 ? String(below(100_000)) : syllable() + syllable() + syllable());

/** The same word with another letter or digit in one place. */
function altered(text: string): string {
  const at = below(text.length);
  const [first, letters] = /\d/.test(text) ? ['0', 10] : ['a', 26];
  const code = text.charCodeAt(at) - first.charCodeAt(0);
  const other = (code + 1 + below(letters - 1)) % letters;
  return text.slice(0, at) + String.fromCharCode(first.charCodeAt(0) + other) + text.slice(at + 1);
}

/** Pages of words that the engine read with some mistakes of its own, and an answer in which words are others. */
it('flags 98 % of a thousand altered words, and at most 1 % of right ones', () => {
  const counts = { altered: 0, flagged: 0, right: 0, wrongly: 0 };
  while (counts.altered < 1000) {
    const truth = Array.from({ length: 40 }, () => Array.from({ length: 8 }, word));
    const misread = (text: string) => (random() < 0.002 ? altered(text) : text);
    const seen = page(truth.map((words, i) => line(words.map(misread).join(' '), box(80, 100 + 42 * i, 900, 24))));
    const said = truth.map((words) => words.map((was) => (random() < 0.2 ? altered(was) : was)));
    const grounded = groundWords(
      said.map((words) => words.join(' ')),
      seen,
    );
    for (const [i, words] of said.entries()) {
      for (const [k, each] of words.entries()) {
        const flagged = !grounded[i]![k]!.grounded;
        const same = each === truth[i]![k];
        counts[same ? 'right' : 'altered']++;
        if (flagged) counts[same ? 'wrongly' : 'flagged']++;
      }
    }
  }
  expect(counts.flagged / counts.altered).toBeGreaterThanOrEqual(0.98);
  expect(counts.wrongly / counts.right).toBeLessThanOrEqual(0.01);
});
