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

test('one column: an x through all of its texts, each on a line of its own, and two upright lines at most', () => {
  const columnsOf = (pieces: ReturnType<typeof piecesOf>, upright: ReturnType<typeof ruling>[] = []) => {
    const reading = readNetwork(seen(3, 2), pieces, { left: 0, top: 0, right: 200, bottom: 90 });
    return asStrip(reading, pieces, { level: [], upright }).grid.columns;
  };
  // The first text ends at 40.
  const second = (left: number) => [piece('tax', 10, 5), piece('growth', left, 35), piece('a', 15, 65)];
  expect([columnsOf(second(20)), columnsOf([piece('tax', 10, 5), piece('growth', 45, 35)])]).toEqual([1, 2]);
  expect(columnsOf([...second(20), piece('b', 100, 65)])).toBe(2);
  expect(columnsOf([piece('tax', 10, 5)])).toBe(2);
  // The texts reach from 5 to 85: half of that is 40.
  const lines = (to: number) => [0, 100, 200].map((at) => ruling(0, to, at));
  expect([columnsOf(second(20), lines(40)), columnsOf(second(20), lines(41))]).toEqual([1, 2]);
  expect(columnsOf(second(20), lines(90).slice(1))).toBe(1);
});

test('one row: two level lines at most', () => {
  const pieces = piecesOf([['depth', 'price', 'mean']]);
  const reading = readNetwork(seen(2, 3), pieces, { left: 0, top: 0, right: 300, bottom: 60 });
  const rowsWith = (...ats: number[]) =>
    asStrip(reading, pieces, { level: ats.map((at) => ruling(0, 300, at)), upright: [] }).grid.rows;
  expect([rowsWith(), rowsWith(0, 30), rowsWith(0, 30, 60)]).toEqual([1, 1, 2]);
});
