import { height } from '../../geometry/box.ts';
import { spaceBetween } from '../../text/scripts.ts';
import type { Row } from './rows.ts';

/** Gaps narrower than this, in line heights, are none between characters of scripts without spaces. */
const noGap = 0.5;
const mostSpaces = 8;

/** The text of a printed line: gaps become spaces, one for each line height of a wide gap, so that it stays visible. */
export function joinRow(row: Row): string {
  let text = '';
  row.forEach((item, i) => {
    const before = row[i - 1];
    if (before) {
      const gap = (item.left - before.right) / Math.min(height(before), height(item));
      const solid = gap < noGap && spaceBetween(text, item.line.text) === '';
      text += solid ? '' : ' '.repeat(Math.max(1, Math.min(mostSpaces, Math.round(gap))));
    }
    text += item.line.text;
  });
  return text;
}
