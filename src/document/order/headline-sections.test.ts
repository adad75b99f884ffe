import { describe, expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import { headlineSections } from './headline-sections.ts';

/** Lines of text, 20 high and 200 wide, from a place downwards. */
const column = (name: string, left: number, top: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    pieceOf(`${name}${i}`, { left, right: left + 200, top: top + 30 * i, bottom: top + 30 * i + 20 }),
  );
const headline = (top: number, height = 40, width = 430) =>
  pieceOf('Headline', { left: 0, right: width, top, bottom: top + height });
/** How many lines each section of a page has. */
const told = (items: Parameters<typeof headlineSections>[0]) => headlineSections(items, 20).map(({ length }) => length);

/** Two columns that end at 170, and two from 300 on. */
const page = (line: ReturnType<typeof headline>) => [
  ...column('a', 0, 0, 6),
  ...column('b', 230, 0, 6),
  line,
  ...column('c', 0, 300, 4),
  ...column('d', 230, 300, 4),
];

describe('a headline over several columns', () => {
  test('ends what stands above it, whatever column that is in', () => {
    expect(told(page(headline(220)))).toEqual([12, 9]);
    const short = pieceOf('Headline', { left: 0, right: 255, top: 220, bottom: 260 });
    expect(told(page(short))).toEqual([12, 9]);
  });

  test('is 1.3 times as large as the text, and wider than a column by a quarter', () => {
    expect(told(page(headline(220, 27)))).toEqual([12, 9]);
    expect(told(page(headline(220, 26)))).toEqual([21]);
    expect(told(page(headline(220, 40, 250)))).toEqual([21]);
    expect(told(page(headline(220, 40, 251)))).toEqual([12, 9]);
  });

  test('has white of 0.8 of the text’s size above it, in every column', () => {
    expect(told(page(headline(187)))).toEqual([12, 9]);
    expect(told(page(headline(186)))).toEqual([21]);
    const longer = [...page(headline(220)), pieceOf('b6', { left: 230, right: 430, top: 190, bottom: 210 })];
    expect(told(longer)).toEqual([22]);
  });

  test('begins a section with what stands level with it up to half a text size', () => {
    const beside = (top: number) => pieceOf('page 3', { left: 450, right: 520, top, bottom: top + 20 });
    expect(told([...page(headline(220)), beside(211)])).toEqual([12, 10]);
    expect(told([...page(headline(220)), beside(210)])).toEqual([22]);
  });

  test('on top of a page begins its only section', () => {
    expect(told([headline(0), ...column('a', 0, 60, 4), ...column('b', 230, 60, 4)])).toEqual([9]);
  });
});

test('large writing across the page is no headline', () => {
  expect(told(page({ ...headline(220), along: false }))).toEqual([21]);
});
