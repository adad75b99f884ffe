import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';

/** Ends of lines that belong together are no further apart than this, in text heights. */
const nearEnd = 1.5;
/** A line above the head, one below it and one at the end: so many lines draw a table. */
const leastLines = 3;
/** Share of the block's width that such lines cover at least. */
const leastWidth = 0.4;

/** Where level lines that start and end together run through a block, from the first to the last; undefined where fewer than three do. */
export function linedExtent({ left, top, right, bottom }: Box, { level }: Rulings, em: number): Box | undefined {
  const inside = level.filter(({ at, from, to }) => at > top - em && at < bottom + em && from < right && to > left);
  const groups = inside.map((line) => inside.filter((other) => sameEnds(line, other, em)));
  const lines = groups.reduce((most, group) => (group.length > most.length ? group : most), []);
  const [from, to] = [Math.min(...lines.map((line) => line.from)), Math.max(...lines.map((line) => line.to))];
  if (lines.length < leastLines || to - from < leastWidth * (right - left)) return undefined;
  const ats = lines.map(({ at }) => at);
  return { left: from, top: Math.min(...ats), right: to, bottom: Math.max(...ats) };
}

export function sameEnds(a: Ruling, b: Ruling, em: number): boolean {
  return Math.abs(a.from - b.from) < nearEnd * em && Math.abs(a.to - b.to) < nearEnd * em;
}
