import { expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import { readingOrder } from './reading-order.ts';

const item = (text: string, left: number, right: number, top: number) =>
  pieceOf(text, { left, right, top, bottom: top + 20 });
const column = (name: string, left: number, top: number, count = 5) =>
  Array.from({ length: count }, (_, i) => item(`${name}${i}`, left, left + 200, top + 30 * i));
const order = (items: Parameters<typeof readingOrder>[0]) =>
  readingOrder(items)
    .map((row) => row.map(({ line }) => line.text).join(' '))
    .join(', ');
const [a, b] = [column('a', 0, 200), column('b', 230, 200)];
const columns = 'a0, a1, a2, a3, a4, b0, b1, b2, b3, b4';

test('label and value above columns go row by row', () => {
  const above = [
    item('From', 0, 60, 0),
    item('North', 300, 380, 0),
    item('To', 0, 40, 30),
    item('South', 300, 380, 30),
  ];
  expect(order([...above, item('Wide', 0, 430, 120), ...a, ...b])).toBe(`From North, To South, Wide, ${columns}`);
});

test('a large table over both columns hides no gutter', () => {
  const table = Array.from({ length: 12 }, (_, i) => item('', 0, 430, 400 + 20 * i));
  expect(order([...a, ...b, ...table]).startsWith(columns)).toBe(true);
});

test('lines of text over most of a page do', () => {
  const wide = (count: number) => Array.from({ length: count }, (_, i) => item(`w${i}`, 0, 430, 400 + 30 * i));
  expect(order([...a, ...b, ...wide(10)]).startsWith(columns)).toBe(true);
  expect(order([...a, ...b, ...wide(11)]).startsWith('a0 b0, a1 b1')).toBe(true);
});

test('of three columns each is read on its own', () => {
  expect(order([...a, ...b, ...column('c', 460, 200)])).toBe(`${columns}, c0, c1, c2, c3, c4`);
});
