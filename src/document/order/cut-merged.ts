import { around, height, middle } from '../../geometry/box.ts';
import type { Line } from '../../types/line.ts';
import type { TextLine } from '../../types/text-line.ts';
import type { Frame } from '../frame.ts';
import { lineInFrame } from '../frame.ts';
import { crosses } from './xy-cut.ts';

/** How far, in line heights, a merged line may end from the columns' outer edges. */
const nearEdge = 1.5;
/** Merged lines are as high as the columns' own, give or take this factor; headings are higher. */
const likeHeight = 1.4;
/** Lines of each column that must share its outer edge. */
const witnesses = 3;

/**
 * Where a gutter is narrow, detection may join a line of the left column with its neighbour in the right one. A line that crosses
 * the gutter from the outer edge of one column to that of the other, at their size, is such a pair if it has a space at the gutter:
 * it is cut there, and so must be those that follow it at once.
 * @param em line height of the columns
 */
export function cutMerged(items: readonly TextLine[], x: number, em: number, frame: Frame): TextLine[] {
  const near = (a: number, b: number) => Math.abs(a - b) < nearEdge * em;
  const many = (test: (other: TextLine) => boolean) => items.filter(test).length >= witnesses;
  const isMerged = (item: TextLine) =>
    many((other) => near(other.left, item.left) && other.right < x + em) &&
    many((other) => near(other.right, item.right) && other.left > x - em);
  const parts = new Map<TextLine, readonly TextLine[]>();
  for (const run of runsAcross(items, x, em)) {
    if (!isBesideBoth(run, items, x, em)) continue;
    const cuts = run.map((item) => (isMerged(item) ? cutAt(item, x, em, frame) : [item]));
    // Lines of a paragraph below the columns have a space at the gutter now and then.
    if (cuts.some(({ length }) => length === 1)) continue;
    for (const [i, item] of run.entries()) parts.set(item, cuts[i]!);
  }
  return items.flatMap((item) => parts.get(item) ?? [item]);
}

/** Whether both columns go on right above a run of lines or right below it. */
function isBesideBoth(run: readonly TextLine[], items: readonly TextLine[], x: number, em: number): boolean {
  if (run.length === 0) return false;
  const { top, bottom } = around(run);
  const isNear = (item: TextLine, gap: number) => !run.includes(item) && gap > -em && gap < em;
  return [
    items.filter((item) => isNear(item, top - item.bottom)),
    items.filter((item) => isNear(item, item.top - bottom)),
  ].some((row) => row.some((item) => item.right < x + em) && row.some((item) => item.left > x - em));
}

/** Lines at the columns' size that cross x, those that follow each other together. */
function runsAcross(items: readonly TextLine[], x: number, em: number): TextLine[][] {
  const runs: TextLine[][] = [[]];
  for (const item of [...items].sort((a, b) => middle(a) - middle(b))) {
    if (crosses(item, x) && height(item) < likeHeight * em) runs.at(-1)!.push(item);
    else runs.push([]);
  }
  return runs;
}

function cutAt(item: TextLine, x: number, em: number, frame: Frame): TextLine[] {
  const { words, body: _, middles: _middles, doubtful = [], ...line } = item.line;
  if (!words || words.length < 2) return [item];
  const boxes = words.map((word) => lineInFrame({ ...line, quad: word.quad }, frame));
  const cuts = boxes.slice(1).map((box, i) => ({ at: i + 1, off: Math.abs((boxes[i]!.right + box.left) / 2 - x) }));
  const cut = cuts.reduce((best, other) => (other.off < best.off ? other : best));
  if (cut.off > em) return [item];
  return [words.slice(0, cut.at), words.slice(cut.at)].map((part) => {
    const ends = [part[0]!.quad, part.at(-1)!.quad] as const;
    const [first, last] = frame.mirrored ? [ends[1], ends[0]] : ends;
    const text = part.map((word) => word.text).join(' ');
    const quad = [first[0], last[1], last[2], first[3]] as const;
    return lineInFrame({ ...line, ...within(doubtful, line.text, text), text, words: part, quad }, frame);
  });
}

/** The doubtful places of a line that lie in a part of it, counted from where that begins. */
function within(doubtful: readonly number[], whole: string, part: string): Pick<Line, 'doubtful'> {
  const start = whole.indexOf(part);
  const own = doubtful.filter((place) => place >= start && place < start + part.length);
  return start < 0 || own.length === 0 ? {} : { doubtful: own.map((place) => place - start) };
}
