import { boundsOf, height, overlapAcross } from '../../geometry/box.ts';
import type { Quad } from '../../types/quad.ts';
import type { Reading } from './ctc.ts';

/** Points are lower than this share of their line's height, and no further from it than this share. */
const lowerThan = 0.5;
const asNear = 0.3;
const pointed = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** What is needed of a line to tell. */
interface Seen {
  readonly reading: Pick<Reading, 'text'>;
  readonly ink: Quad;
}

/**
 * Without the vowel points of Hebrew and Arabic that detection took for lines of their own: low, right below or above a line in letters that have points,
 * within its width, and without such letters themselves.
 */
export function withoutPoints<Line extends Seen>(lines: readonly Line[]): Line[] {
  const boxes = new Map(lines.map((line) => [line, boundsOf(line.ink)]));
  const written = lines.filter(({ reading }) => pointed.test(reading.text)).map((line) => boxes.get(line)!);
  return lines.filter((line) => {
    const box = boxes.get(line)!;
    return (
      pointed.test(line.reading.text) ||
      !written.some(
        (other) =>
          height(box) < lowerThan * height(other) &&
          Math.max(box.top - other.bottom, other.top - box.bottom) < asNear * height(other) &&
          overlapAcross(box, other) >= box.right - box.left - height(box),
      )
    );
  });
}
