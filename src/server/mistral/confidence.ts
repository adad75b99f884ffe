import type { PageReading } from '../documents/page-reading.ts';

/** Words of a page that are looked up in its Markdown. */
const mostWords = 20_000;

/**
 * How sure a page's text is, line by line; a word has the confidence of its line. Words that the Markdown spells otherwise are
 * left out.
 */
export function confidenceOf(
  { lines }: Pick<PageReading, 'lines'>,
  markdown: string,
  granularity: 'word' | 'page' | 'block' | undefined,
) {
  if (granularity === undefined || lines.length === 0) return null;
  const scores = lines.map(({ sureness, confidence }) => sureness ?? confidence);
  const page = {
    average_page_confidence_score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    minimum_page_confidence_score: scores.reduce((least, score) => Math.min(least, score), 1),
  };
  if (granularity !== 'word') return page;
  const words = lines.flatMap(({ text }, i) => text.split(/\s+/).map((word) => ({ word, score: scores[i] ?? 0 })));
  let from = 0;
  const found = words.slice(0, mostWords).flatMap(({ word, score }) => {
    // Near where the last word ended: looking through the whole page for each word would take its square.
    const at = word === '' ? -1 : markdown.slice(from, from + nearby).indexOf(word);
    if (at < 0) return [];
    const start = from + at;
    from = start + word.length;
    return [{ text: word, confidence: score, start_index: start }];
  });
  return { ...page, word_confidence_scores: found };
}

/** Characters behind a word in which the next one of its line or of the next line stands. */
const nearby = 2000;
