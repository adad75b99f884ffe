import { expect, test } from 'vitest';
import { readNetwork } from './choose-reading.ts';
import { asStrip } from './strips.ts';
import { gridLines, piece, piecesOf, ruling, seen } from './test-tables.ts';

const none = { level: [], upright: [] };

test('text on one printed line is one row, whatever rows the network adds', () => {
  const pieces = piecesOf([['depth', 'price', 'mean']]);
  const reading = readNetwork(seen(2, 3), pieces, { left: 0, top: 0, right: 300, bottom: 60 });
  const strip = asStrip(reading, pieces, { level: [ruling(0, 300, 0), ruling(0, 300, 30)], upright: [] });
  expect([strip.grid.rows, strip.grid.columns]).toEqual([1, 3]);
  expect(strip.contents.map((inside) => inside.map(({ line }) => line.text))).toEqual([['depth'], ['price'], ['mean']]);
});

test('an empty row that lines draw stays', () => {
  const pieces = piecesOf([['depth', 'price', 'mean']]);
  const reading = readNetwork(seen(2, 3), pieces, { left: 0, top: 0, right: 300, bottom: 60 });
  expect(asStrip(reading, pieces, gridLines(2, 3))).toBe(reading);
});

test('text under each other is one column, no cell torn', () => {
  const pieces = [piece('tax', 10, 5), piece('budget growth', 10, 35), piece('mass', 10, 65)];
  const reading = readNetwork(seen(3, 2), pieces, { left: 0, top: 0, right: 200, bottom: 90 });
  const strip = asStrip(reading, pieces, none);
  expect([strip.grid.rows, strip.grid.columns]).toEqual([3, 1]);
  expect(strip.contents.map((inside) => inside.map(({ line }) => line.text))).toEqual([
    ['tax'],
    ['budget growth'],
    ['mass'],
  ]);
});

test('an empty column that lines draw stays, and text side by side is no column', () => {
  const pieces = piecesOf([
    ['a', ''],
    ['b', ''],
  ]);
  const reading = readNetwork(seen(2, 2), pieces, { left: 0, top: 0, right: 200, bottom: 60 });
  expect(asStrip(reading, pieces, gridLines(2, 2))).toBe(reading);
  const table = piecesOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const whole = readNetwork(seen(2, 2), table, { left: 0, top: 0, right: 200, bottom: 60 });
  expect(asStrip(whole, table, none)).toBe(whole);
});
