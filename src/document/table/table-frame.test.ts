import { expect, test } from 'vitest';
import { tableFrame } from './table-frame.ts';
import { gridLines, piece, piecesOf, ruling } from './test-tables.ts';

const frame = { left: 0, top: -100, right: 300, bottom: 100 };
const body = piecesOf([
  ['name', 'size', 'price'],
  ['ant', '1', '2.50'],
  ['bee', '2', '3.75'],
]);
const lines = { level: gridLines(3, 3).level, upright: [] };
const caption = piece('Animals', 10, -40);
const topOf = (pieces = [caption, ...body], level = lines.level) =>
  tableFrame(pieces, { level, upright: [] }, frame).top;

test('running text above the opening line is no part of the table', () => {
  expect(topOf()).toBe(-6);
  expect(topOf([...body])).toBe(-100);
  expect(topOf([])).toBe(-100);
});

test('one line is none that opens a table', () => {
  expect(topOf(undefined, lines.level.slice(0, 1))).toBe(-100);
  expect(topOf(undefined, [])).toBe(-100);
});

test('a line that opens a table covers 0.9 of the width of the text', () => {
  // The text reaches from 10 to 260.
  const short = (to: number) => [ruling(0, to, 0), ...lines.level.slice(1)];
  expect(topOf(undefined, short(235))).toBe(-6);
  expect(topOf(undefined, short(234))).toBe(-100);
});

test('text beside text is a head: 1.5 times its height apart, level with each other by half', () => {
  const beside = (left: number, top = -40) => topOf([caption, piece('size', left, top), ...body]);
  expect([beside(111), beside(110)]).toEqual([-100, -6]);
  expect([beside(150, -49), beside(150, -50)]).toEqual([-100, -6]);
});

test('a caption is no more than 0.3 of the text', () => {
  const captions = (count: number) => Array.from({ length: count }, (_, i) => piece('Animals', 10, -40 - 30 * i));
  expect(topOf([...captions(3), ...body])).toBe(-6);
  expect(topOf([...captions(4), ...body])).toBe(-100);
});
