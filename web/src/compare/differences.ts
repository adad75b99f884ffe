/** A run of text that both have, or only the first, or only the second. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are compared line by line: word by word would take the page's breath. */
const longest = 40_000;

export async function differences(before: string, after: string): Promise<Difference[]> {
  const { diffLines, diffWordsWithSpace } = await import('diff');
  const long = before.length + after.length > longest;
  const changes = long ? diffLines(before, after) : diffWordsWithSpace(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
