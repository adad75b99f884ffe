/** Where a pattern fits best inside a text. */
interface FuzzyHit {
  /** Edits between the pattern and the part. */
  readonly edits: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The part of `text` nearest to `pattern` in Levenshtein edits (Sellers, 1980), among parts that begin before a character
 * marked in `begins` and end after one marked in `ends`; undefined when more than `most` edits are needed. Time |pattern|·|text|.
 */
export function findNear(
  pattern: string,
  text: string,
  most: number,
  begins: readonly boolean[],
  ends: readonly boolean[],
): FuzzyHit | undefined {
  const rows = pattern.length;
  if (text.length < rows - most) return undefined;
  let costs = new Int32Array(rows + 1);
  let starts = new Int32Array(rows + 1);
  let nextCosts = new Int32Array(rows + 1);
  let nextStarts = new Int32Array(rows + 1);
  for (let i = 0; i <= rows; i++) costs[i] = i;
  const far = 1 << 20;
  if (!begins[0]) costs.fill(far);
  let best: FuzzyHit | undefined;
  for (let j = 1; j <= text.length; j++) {
    [nextCosts[0], nextStarts[0]] = begins[j] ? [0, j] : [costs[0]! + 1, starts[0]!];
    for (let i = 1; i <= rows; i++) {
      const swap = costs[i - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      const skip = nextCosts[i - 1]! + 1;
      const extra = costs[i]! + 1;
      if (swap <= skip && swap <= extra) {
        nextCosts[i] = swap;
        nextStarts[i] = starts[i - 1]!;
      } else if (skip <= extra) {
        nextCosts[i] = skip;
        nextStarts[i] = nextStarts[i - 1]!;
      } else {
        nextCosts[i] = extra;
        nextStarts[i] = starts[i]!;
      }
    }
    const edits = nextCosts[rows]!;
    if (edits <= most && ends[j - 1] && (!best || edits < best.edits))
      best = { edits, start: nextStarts[rows]!, end: j };
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best;
}

/** Share of the longer text that two texts have in common, by Levenshtein edits: 1 for equal texts. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  if (Math.min(a.length, b.length) < longest / 2) return 0;
  let row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Int32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(swap, next[j - 1]! + 1, row[j]! + 1);
    }
    row = next;
  }
  return 1 - row[b.length]! / longest;
}
