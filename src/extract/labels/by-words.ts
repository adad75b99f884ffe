import type { Segment } from '../page/segment.ts';
import { tellingWord, tellingWords } from './key-words.ts';

/** A word of a line, and what it comes to in names of keys. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** Undefined for small words. */
  readonly means: string | undefined;
  /** The beginning of a word that is not printed in full: "Appl." */
  readonly cut: boolean;
}

/** Words in which a printed label says a key, of which no more than this are none of the key's. */
const mostWords = 8;
const mostForeign = 1;
/** Letters from which on a word with a full stop may be the beginning of another. */
const leastCut = 3;

/** Signs that stand for a word. */
const signs: ReadonlyMap<string, string> = new Map([
  ['#', 'number'],
  ['%', 'rate'],
]);

/** The first words of a line, what they mean, and whether one of them is cut. */
interface Opening {
  readonly words: readonly Word[];
  readonly meanings: ReadonlySet<string | undefined>;
  readonly cut: boolean;
}

const known = new WeakMap<Segment, Opening>();

/** The first words of a line, without a number or a sign before them. */
function openingOf(segment: Segment): Opening {
  const before = known.get(segment);
  if (before) return before;
  const { plain } = segment;
  const words: Word[] = [];
  const lead = /^[\s\d.()*>·•-]*/u.exec(plain)![0].length;
  const pattern = /\p{L}[\p{L}\p{M}]*(?:\.(?=\P{L}|$))?|[#%]|\d+|:/gu;
  pattern.lastIndex = lead;
  for (let match = pattern.exec(plain); match && words.length < mostWords; match = pattern.exec(plain)) {
    const [text] = match;
    if (text === ':' || /^\d/u.test(text)) break;
    for (const part of tellingWords(signs.get(text) ?? text).slice(0, 2)) {
      const means = tellingWord(part);
      const cut = text.endsWith('.') && text.length > leastCut;
      words.push({ start: match.index, end: match.index + text.length, means, cut });
    }
  }
  const opening = { words, meanings: new Set(words.map(({ means }) => means)), cut: words.some(({ cut }) => cut) };
  known.set(segment, opening);
  return opening;
}

/** The words of a key that a label has to say; none where there are fewer or too many: a single one is found as it stands. */
export function neededWords(name: string, least = 2): readonly string[] {
  const words = tellingWords(name).flatMap((word) => tellingWord(word) ?? []);
  return words.length >= least && words.length <= 5 ? words : [];
}

/**
 * Where a line begins with the words of a key, in any order, with small words between and perhaps shortened: "Adresse de l'installation" for
 * `adresse_installation`, "Appl. No." for `application_number`, and with one word more where nothing else stands on the line.
 */
export function placeByWords(
  needed: readonly string[],
  segment: Segment,
): { start: number; end: number; foreign: number } | undefined {
  if (needed.length === 0) return undefined;
  const { words, meanings, cut: shortened } = openingOf(segment);
  if (!shortened && !needed.every((word) => meanings.has(word))) return undefined;
  const left = new Set(needed);
  let foreign = 0;
  for (const { end, means, cut } of words) {
    if (means === undefined) continue;
    const said = left.has(means) ? means : cut ? [...left].find((word) => word.startsWith(means)) : undefined;
    if (said === undefined) foreign++;
    else left.delete(said);
    if (foreign > mostForeign) return undefined;
    if (left.size > 0) continue;
    const alone = /^[\s.]*(?::|$)/u.test(segment.plain.slice(end));
    return foreign === 0 || alone ? { start: words[0]!.start, end, foreign } : undefined;
  }
  return undefined;
}
