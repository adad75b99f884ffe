/** A value found in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how sure its form makes it. */
  readonly score: number;
  /** A form for comparing: an ISO date, a number. */
  readonly normal?: string;
}

/** All matches of a pattern (with the g flag) that `read` accepts. */
export function matches(
  plain: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => { score: number; normal?: string } | undefined,
): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(pattern)) {
    const value = read(match);
    if (value) found.push({ start: match.index, end: match.index + match[0].length, ...value });
  }
  return found;
}

/** Leaves out what lies inside a longer find, then orders by place. */
export function longestFirst(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score)) {
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}
