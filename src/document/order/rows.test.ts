import { expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import { rowsOf, tableRows } from './rows.ts';

const piece = (text: string, left: number, top: number, height = 20, width = 100) =>
  pieceOf(text, { left, right: left + width, top, bottom: top + height });
const told = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => row.map(({ line }) => line.text).join(' '));

test('pieces stand on one printed line if they share half of the lower one’s height', () => {
  expect(told(rowsOf([piece('b', 120, 10), piece('a', 0, 0)]))).toEqual(['a b']);
  expect(told(rowsOf([piece('b', 120, 11), piece('a', 0, 0)]))).toEqual(['a', 'b']);
});

test('an initial 2.2 times as high as the line beside it is on no line with it, but a table’s amount may be', () => {
  expect(told(rowsOf([piece('a', 0, 0, 44), piece('b', 120, 12)]))).toEqual(['a b']);
  const initial = [piece('a', 0, 0, 46), piece('b', 120, 13)];
  expect(told(rowsOf(initial))).toEqual(['a', 'b']);
  expect(told(tableRows(initial))).toEqual(['a b']);
});

test('lines so close that their boxes share half of their height are two where one lies on half of the other', () => {
  for (const rows of [rowsOf, tableRows]) {
    expect(told(rows([piece('a', 0, 0), piece('b', 49, 8)]))).toEqual(['a', 'b']);
    expect(told(rows([piece('a', 0, 0), piece('b', 51, 8)]))).toEqual(['a b']);
  }
});

test('a line of a photographed page climbs, and goes on behind a mark that is no line with it', () => {
  const falling = ['a', 'b', 'c', 'd', 'e'].map((text, i) => piece(text, 110 * i, 8 * i));
  expect(told(rowsOf([...falling, piece('next', 0, 50)]))).toEqual(['a b c d e', 'next']);
  expect(told(rowsOf([piece('a', 0, 0), piece('*', 105, 8, 9, 9), piece('b', 120, 4)]))).toEqual(['a b', '*']);
});

test('a high piece beside two lines stands on the one of which it shares more', () => {
  const two = [piece('a', 0, 0), piece('b', 0, 16)];
  expect(told(rowsOf([...two, piece('c', 120, 6, 40)]))).toEqual(['a', 'b c']);
});

test('text that runs across the page is on a line of its own', () => {
  expect(told(rowsOf([{ ...piece('a', 0, 0), along: false }, piece('b', 120, 0)]))).toEqual(['a', 'b']);
});
