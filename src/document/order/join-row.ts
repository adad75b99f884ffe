import { height } from '../../geometry/box.ts';
import type { Row } from './rows.ts';

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
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
      const solid = gap < noGap && unspaced.test(text.slice(-1)) && unspaced.test(item.line.text.slice(0, 1));
      text += solid ? '' : ' '.repeat(Math.max(1, Math.min(mostSpaces, Math.round(gap))));
    }
    text += item.line.text;
  });
  return text;
}
