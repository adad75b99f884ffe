import { median, weightedMedian } from '../../geometry/statistics.ts';
import type { TextRow } from './flow.ts';

/** Strokes of bold text are wider than those of the text by this, at the same size. */
export const bolder = 1.33;
/** Rows of the text's size. */
const likeSize = 1.3;

/** Whether rows are plainly bolder than most of the text, their size taken into account; false where strokes were not measured. */
type IsBold = (rows: readonly TextRow[]) => boolean;

/** Measures how wide the strokes of most of the text are. */
export function boldness(all: readonly TextRow[], em: number): IsBold {
  const usual = all.filter((row) => row.stroke > 0 && Math.max(row.em, em) < likeSize * Math.min(row.em, em));
  const stroke =
    weightedMedian(
      usual,
      (row) => row.stroke,
      ({ left, right }) => right - left,
    )?.stroke ?? 0;
  if (stroke === 0) return () => false;
  return (rows) =>
    rows.length > 0 && median(rows.map((row) => row.stroke / Math.max(1, row.em / em))) > bolder * stroke;
}
