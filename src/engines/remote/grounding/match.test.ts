import { describe, expect, it } from 'vitest';
import { matchWords } from './match.ts';

const words = (text: string) => text.split(' ').filter(Boolean);
const match = (said: string, seen: string) => {
  const { found, instead } = matchWords(words(said), words(seen));
  return words(said).map((_, i) =>
    found[i]! >= 0 ? found[i] : instead[i]! >= 0 ? `not ${words(seen)[instead[i]!]}` : '?',
  );
};

describe('words that are said and words that are seen', () => {
  it('are the same in the same order', () => {
    expect(match('a b c', 'a b c')).toEqual([0, 1, 2]);
  });

  it('stand for each other between two that are the same', () => {
    expect(match('total 1234 eur paid', 'total 1284 eur paid')).toEqual([0, 'not 1284', 2, 3]);
    expect(match('a x y d', 'a b c d')).toEqual([0, 'not b', 'not c', 3]);
  });

  it('may be left out or added', () => {
    expect(match('a c', 'a b c')).toEqual([0, 2]);
    expect(match('a b new c d', 'a b c d')).toEqual([0, 1, '?', 2, 3]);
  });

  it('may come in another order, as in the columns of a table', () => {
    expect(match('a 1 b 2 c 3', 'a b c 1 2 3')).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it('may be parted otherwise', () => {
    expect(match('see to day now', 'see today now')).toEqual([0, 1, 1, 2]);
    expect(match('see today now', 'see to day now')).toEqual([0, 1, 3]);
  });

  it('do not take the place of another that is said there', () => {
    // "7" is seen once, and something else is said in its place.
    expect(match('from 3 to 9 at 7 sharp', 'from 7 to 9 at 5 sharp')).toEqual([0, 'not 7', 2, 3, 4, 'not 5', 6]);
  });
});
