import { expect, test } from 'vitest';
import { toSegments } from '../page/segment.ts';
import { pageOf } from '../testing/pages.ts';
import { findLabels } from './find-labels.ts';

/** A line, and the labels in it with how much each stands where labels stand. */
const lines: readonly (readonly [text: string, ...labels: string[]])[] = [
  ['Total: 12', 'Total 1'],
  ['Total', 'Total 1'],
  ['Total 12', 'Total 0.9'],
  ['3. Total 12', 'Total 0.9'],
  ['Sub Total: 12.00', 'Sub Total 1'],
  ['出生日期 1976-01-01', '出生日期 0.9'],
  ['性别女民族汉', '性别 0.9', '民族 0.45'],
  ['the total', 'total 0.4'],
  ['the total: 3', 'total 0.75'],
  ['x  Total 3', 'Total 0.7'],
  ['a; Total: 3', 'Total 0.95'],
  ['1) Total 3', 'Total 0.9'],
  ['Total (RM): 3', 'Total (RM 0.9'],
  ['Total .....', 'Total 1'],
  ['Total = 3', 'Total 1'],
  ['共计总价', '总价 0.45'],
  ['A: x', 'A 1'],
  ['A x'],
  ['APR 2 1984'],
  ['APR 2'],
  ['APR 12.9 %', 'APR 0.9'],
  ['totalling'],
  ['Totals'],
  ['12 Jan 2020 Total', 'Total 0.7'],
  ['total date time phone', 'total 0.9', 'date time 0.4', 'phone 0.4'],
];

test.each(lines.map(([text, ...labels]) => ({ text, labels })))('labels of $text', ({ text, labels }) => {
  const found = toSegments([pageOf([[text, 10, 10]])]).flatMap(findLabels);
  expect(found.map(({ start, end, strength }) => `${text.slice(start, end)} ${strength}`)).toEqual(labels);
});
