import { setLength } from '../../text/scripts.ts';
import { explain } from '../../trace/trace.ts';
import type { TextLine } from '../../types/text-line.ts';
import type { Frame } from '../frame.ts';
import { linesOf } from './parts.ts';

/** Off the lines of the page and off their upright by this many degrees at least: no page that is curved or bent leans so. */
const leastLean = 12;
/** Larger than the text by this factor: slanted labels of charts are not. */
const larger = 1.5;
/** A page of text: so many level lines at least, and with them nearly all of its letters. */
const leastLevel = 4;
const mostLetters = 0.25;

/** Large writing that runs aslant over a page of level text: a watermark, a stamp. It belongs to no line of the text. */
export function watermarksOf(items: readonly TextLine[], em: number, { angle }: Frame): readonly TextLine[] {
  const slanted = items.filter(({ line }) => leanOf(line.angle - angle) >= leastLean);
  const letters = (lines: readonly TextLine[]) => lines.reduce((sum, { line }) => sum + setLength(line.text), 0);
  if (items.length - slanted.length < leastLevel || letters(slanted) > mostLetters * letters(items)) return [];
  const found = slanted.filter(
    ({
      line: {
        quad: [, b, c],
      },
    }) => Math.hypot(c[0] - b[0], c[1] - b[1]) > larger * em,
  );
  if (found.length > 0)
    explain('footer', 'large writing that runs aslant over level text: a watermark', () => linesOf(found));
  return found;
}

/** Degrees to the nearest of the four directions. */
function leanOf(degrees: number): number {
  const turned = ((degrees % 90) + 90) % 90;
  return Math.min(turned, 90 - turned);
}
