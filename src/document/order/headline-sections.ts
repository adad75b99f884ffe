import { height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';

/** A headline is this much larger than the text, as a heading is that nothing but its size tells, and this much wider than most of its lines: it spans columns. */
const larger = 1.3;
const wider = 1.25;
/** White above a headline, in sizes of the text. */
const white = 0.8;

/**
 * The sections of a page, one above the other: a headline over several columns with white above it on the whole width ends what stands
 * above, also in columns that it doesn't reach.
 */
export function headlineSections(items: readonly TextLine[], em: number): TextLine[][] {
  const width = median(items.map(({ left, right }) => right - left));
  const cuts = items
    .filter((item) => item.along && height(item) > larger * em && item.right - item.left > wider * width)
    .map(({ top }) => top)
    .filter((top) => items.every((item) => item.bottom < top - white * em || item.top > top - 0.5 * em))
    .sort((a, b) => a - b);
  const sections: TextLine[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const item of items) sections[cuts.filter((top) => item.top > top - 0.5 * em).length]!.push(item);
  return sections.filter((section) => section.length > 0);
}
