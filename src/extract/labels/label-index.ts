import { foldKey } from '../text/fold.ts';
import type { Concept } from './concept.ts';
import { lexicon } from './lexicon/lexicon.ts';

/** Concepts by the folded form of each of their labels. */
export const conceptsByKey: ReadonlyMap<string, readonly Concept[]> = (() => {
  const index = new Map<string, Concept[]>();
  for (const concept of lexicon) {
    for (const label of [...concept.labels, concept.id.replaceAll('_', ' ')]) {
      const key = foldKey(label);
      const known = index.get(key);
      if (!known) index.set(key, [concept]);
      else if (!known.includes(concept)) known.push(concept);
    }
  }
  return index;
})();

/** Concepts by their name. */
export const conceptById: ReadonlyMap<string, Concept> = new Map(lexicon.map((concept) => [concept.id, concept]));

/** Longest folded label. */
export const longestKey = Math.max(...[...conceptsByKey.keys()].map((key) => key.length));

/** First characters of all folded labels, for a quick look. */
export const keyStarts: ReadonlySet<string> = new Set([...conceptsByKey.keys()].map((key) => key.slice(0, 2)));
