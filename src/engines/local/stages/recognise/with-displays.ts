import { boundsOf, cornersOf, grown, holdsMiddle } from '../../../../geometry/box.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FoundLine } from '../../../../vision/orient/found-line.ts';
import type { RunStep } from '../../steps.ts';

/**
 * On a page of more characters its digits are printed, not shown: three rows of eight digits with labels of ten letters are 54, and 56 of the 75 recorded
 * pages that answer with their text have more than this.
 */
const mostCharacters = 80;
/** How sure a row is whose groups of bars are signs, all of them. */
const sure = 0.95;
/** How far lines around a row still are what was taken for text in it, in heights of the row. */
const reach = 0.1;

/** Rows of seven-segment displays, in place of what was read into their bars. */
export async function withDisplays(
  raster: Raster,
  lines: readonly FoundLine[],
  run: RunStep,
): Promise<readonly FoundLine[]> {
  const characters = lines.reduce((sum, { reading }) => sum + reading.text.length, 0);
  if (characters > mostCharacters) return lines;
  const rows = await run('displays', { raster });
  const around = rows.map(({ box }) => grown(box, reach * (box.bottom - box.top)));
  const others = lines.filter(({ quad }) => !around.some((box) => holdsMiddle(box, boundsOf(quad))));
  const shown = rows.map(({ text, box }): FoundLine => {
    const quad = cornersOf(box);
    const count = Array.from(text).length;
    const positions = Array.from({ length: count }, (_, i) => (i + 0.5) / count);
    return { reading: { text, confidence: sure, positions }, quad, ink: quad, body: quad, angle: 0, direction: 0 };
  });
  return [...others, ...shown];
}
