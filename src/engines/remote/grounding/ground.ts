import type { Page } from '../../../types/page.ts';
import { matchWords } from './match.ts';
import { type SeenWord, seenWords } from './seen-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A word of a model's answer, and what the embedded engine has to say about it. */
export interface SaidWord extends Token {
  /** The same word on the page. */
  readonly seen?: SeenWord;
  /** Whether the engine looked at its place and does not find it there. */
  readonly grounded: boolean;
  /** What the engine read where the word should stand. */
  readonly instead?: SeenWord;
}

/**
 * Finds the words of a model's answer on the page.
 * @param texts the answer in pieces, in its order; places that are not to be looked for (formulas) are blank
 * @returns the words of each piece
 */
export function groundWords(texts: readonly string[], page: Pick<Page, 'lines'>): SaidWord[][] {
  const seen = seenWords(page);
  const tokens = texts.map(tokensOf);
  const all = tokens.flat();
  const { found, instead } = matchWords(
    all.map(({ key }) => key),
    seen.map(({ key }) => key),
  );
  const said = all.map((token, i): SaidWord => {
    if (found[i]! >= 0) return { ...token, seen: seen[found[i]!]!, grounded: true };
    const there = seen[instead[i]!];
    if (!there || !alike(token.key, there.key)) return { ...token, grounded: false };
    // Where the engine itself was not sure, it says nothing against a word that looks like its own.
    return there.sure ? { ...token, grounded: false, instead: there } : { ...token, grounded: true, seen: there };
  });
  let from = 0;
  return tokens.map(({ length }) => {
    from += length;
    return said.slice(from - length, from);
  });
}

/** Longest words whose letters are compared one by one. */
const longest = 40;

/** Whether two words may be readings of the same print: a third of the letters may differ. */
function alike(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > longest) return false;
  return distance(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
