import type { Segment } from '../page/segment.ts';
import { findDates } from '../values/dates.ts';
import type { Concept } from './concept.ts';
import { conceptsByKey, keyStarts, longestKey } from './label-index.ts';

/** A printed label: words of the lexicon on the page. */
export interface Label {
  readonly segment: Segment;
  /** Its place in the segment's text. */
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly Concept[];
  /** 0 to 1: how much it stands where labels stand: first on its line, or followed by a colon. */
  readonly strength: number;
}

/** Finds the known labels of a segment: the longest at each place, none inside another, and none that names the month of a date. */
export function findLabels(segment: Segment): Label[] {
  const { key, from, to, begins, ends } = segment.folded;
  const found: { start: number; end: number; concepts: readonly Concept[] }[] = [];
  for (let s = 0; s < key.length; s++) {
    if (!keyStarts.has(key.slice(s, s + 2)) && !conceptsByKey.has(key[s]!)) continue;
    if (!begins[s]) continue;
    for (let length = Math.min(longestKey, key.length - s); length > 0; length--) {
      const concepts = conceptsByKey.get(key.slice(s, s + length));
      const end = to[s + length - 1]!;
      if (!concepts || !ends[s + length - 1]) continue;
      // One letter says nothing unless it stands alone or before a colon.
      if (length === 1 && !/^\s*(?::|$)/u.test(segment.plain.slice(end))) continue;
      found.push({ start: from[s]!, end, concepts });
      break;
    }
  }
  const dates = found.length > 0 ? findDates(segment.plain) : [];
  const longest = found.filter(
    ({ start, end }) =>
      !dates.some((date) => date.start <= start && date.end >= end) &&
      !found.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
  );
  return longest.map((each) => ({ segment, ...each, strength: strengthOf(segment, each.start, each.end) }));
}

/** How much a part of a line looks like a label by its place alone. */
export function strengthOf({ plain }: Segment, start: number, end: number): number {
  const before = plain.slice(0, start);
  const first = /^[\s\d.()*#>·•"-]*$/u.test(before);
  const after = plain.slice(end);
  const colon = /^\s*(?:\([^)]{0,24}\)\s*)?(?:\.\s*)?(?:[:=]|[-_.]+\s*$)/u.test(after);
  const apart = /(?:(?<!\s)\s{2,}|[:/|;,)]\s*)$/u.test(before) || /[\d)]\s$/u.test(before);
  if (first) return colon || after.trim() === '' ? 1 : 0.9;
  if (colon) return apart ? 0.95 : 0.75;
  if (apart) return 0.7;
  return /\p{Script=Han}$/u.test(before) ? 0.45 : 0.4;
}
