import { expect, test } from 'vitest';
import type { Line } from '../../types/line.ts';
import { blocksOf, line, lines, told } from './test-pages.ts';

/** Writing of a height along a slope of 45 degrees. */
const slanted = (text: string, size: number): Line => ({
  ...line(text, 0, 0),
  angle: -45,
  quad: [
    [100, 300],
    [300, 100],
    [300 + size * Math.SQRT1_2, 100 + size * Math.SQRT1_2],
    [100 + size * Math.SQRT1_2, 300 + size * Math.SQRT1_2],
  ],
});
const text = lines(
  ['The rent is paid', 'on the first day', 'of each month, in', 'advance and whole.', 'So agreed.'],
  40,
  100,
);

test('large writing aslant over a page of text stands beside the flow', () => {
  expect(told(blocksOf([...text, slanted('DRAFT', 70)])).at(-1)).toEqual(['footer', 'DRAFT']);
});

test('small slanted writing stays in it', () => {
  expect(told(blocksOf([...text, slanted('a label', 20)])).map(([kind]) => kind)).not.toContain('footer');
});
