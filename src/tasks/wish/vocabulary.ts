import { knownLabels } from './known-labels.ts';
import { folded, kindAt } from './text.ts';
import { languages } from './words/languages.ts';
import type { Tag } from './words/words.ts';

/** What a phrase is in one language; `known` is the name of a value in any. */
export interface Entry {
  readonly language: string;
  readonly tag: Tag | 'known';
}

interface Node {
  readonly next: Map<number, Node>;
  /** Phrases that end here. */
  readonly entries: Entry[];
  /** Stems that end here: the rest of the word belongs to them. */
  readonly stems: Entry[];
}

/** A phrase found in a text. */
export interface Match {
  readonly end: number;
  readonly entries: readonly Entry[];
}

const newNode = (): Node => ({ next: new Map(), entries: [], stems: [] });

function add(root: Node, phrase: string, entry: Entry): void {
  const stem = phrase.endsWith('*');
  // A stem inside a phrase is written out: the matcher lets the rest of that word pass at a space.
  const text = folded((stem ? phrase.slice(0, -1) : phrase).replaceAll('* ', '\u0001 '));
  let node = root;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const next = node.next.get(code) ?? newNode();
    node.next.set(code, next);
    node = next;
  }
  (stem ? node.stems : node.entries).push(entry);
}

const root = (() => {
  const tree = newNode();
  for (const { code, words } of languages) {
    for (const [tag, list] of Object.entries(words)) {
      for (const phrase of list.split('|')) if (phrase !== '') add(tree, phrase, { language: code, tag: tag as Tag });
    }
  }
  for (const label of knownLabels) add(tree, label, { language: '*', tag: 'known' });
  return tree;
})();

const anyRest = 1;
const space = 32;

/**
 * The longest phrase that begins at a place of a folded text and is of one of the languages, or undefined. Words that are written with
 * spaces match whole ones only. At most as many steps as the longest phrase has characters.
 */
export function longestMatch(text: string, from: number, languages: ReadonlySet<string>): Match | undefined {
  let node: Node | undefined = root;
  let best: Match | undefined;
  let at = from;
  while (node) {
    // Of phrases that end together the later is the more particular one.
    const here = (entries: readonly Entry[], end: number) => {
      const own = entries.filter(({ language }) => language === '*' || languages.has(language));
      if (own.length > 0 && (!best || end >= best.end)) best = { end, entries: own };
    };
    if (node.entries.length > 0 && at > from && isEnd(text, at)) here(node.entries, at);
    if (node.stems.length > 0) here(node.stems, wordEnd(text, at));
    let code = text.charCodeAt(at);
    const rest = node.next.get(anyRest);
    if (rest && !node.next.has(code)) {
      at = wordEnd(text, at);
      node = rest;
      code = text.charCodeAt(at);
    }
    if (code === space || code === 10 || code === 9) {
      node = node.next.get(space);
      while (at < text.length && /\s/.test(text[at]!)) at++;
      continue;
    }
    node = node.next.get(code);
    at++;
  }
  return best;
}

/** Whether a word may end before this place. */
function isEnd(text: string, at: number): boolean {
  return kindAt(text, at) !== 'spaced' || kindAt(text, at - 1) !== 'spaced';
}

/** The end of the word of a spaced script that a place is in. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) === 'spaced') end++;
  return end;
}
