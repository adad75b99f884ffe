import { InkstoneError } from '../types/error.ts';
import type { PageSpan } from '../types/request.ts';

/** Characters of a range: room for a thousand pages, each by its number. */
const longestRange = 6000;
const span = /^(\d{1,9})\s*(?:(-)\s*(\d{1,9})?)?$/;

/**
 * Understands `1-3,7` and `5-` (to the end).
 * @returns undefined for anything else: what is no number, page 0, a span that runs backwards, or a very long text
 */
export function parsePageRange(text: string): PageSpan[] | undefined {
  if (text.length > longestRange) return undefined;
  const spans = text.split(/[,，]/).map((part): PageSpan | undefined => {
    const [, first, dash, last] = span.exec(part.trim()) ?? [];
    const from = Number(first);
    const to = dash === undefined ? from : last === undefined ? Number.POSITIVE_INFINITY : Number(last);
    return from >= 1 && to >= from ? { from, to } : undefined;
  });
  const found = spans.filter((each) => each !== undefined);
  return found.length === spans.length ? found : undefined;
}

/**
 * Which pages of a file are read, from 0, in the order they were asked for, each once.
 * @param count how many the file has; one picture is read whatever was asked for
 * @throws InkstoneError `invalid_request` for a page that is not there; a span may end behind the last one
 */
export function selectPages(spans: readonly PageSpan[] | undefined, count: number, field: string): number[] {
  if (spans === undefined || count === 1) return Array.from({ length: count }, (_, page) => page);
  const chosen: number[] = [];
  // For each page the next one that may not be chosen yet: a page is passed once, however many spans hold it.
  const next = Array.from({ length: count + 1 }, (_, page) => page);
  const firstFree = (page: number): number => {
    let free = page;
    while (next[free] !== free) free = next[free]!;
    for (let at = page; at !== free; ) [at, next[at]] = [next[at]!, free];
    return free;
  };
  for (const { from, to } of spans) {
    if (from > count) {
      const message = `pages asks for page ${from}, but the file has ${count}.`;
      throw new InkstoneError('invalid_request', message, { field });
    }
    const end = Math.min(to, count);
    for (let page = firstFree(from - 1); page < end; page = firstFree(page)) {
      chosen.push(page);
      next[page] = page + 1;
    }
  }
  return chosen;
}
