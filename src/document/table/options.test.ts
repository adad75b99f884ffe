import { expect, test } from 'vitest';
import { isOptions } from './options.ts';
import { piece, piecesOf } from './test-tables.ts';

/** A fraction beside its letter, one line above and one below the letter's middle. */
const fraction = (left: number, top: number) => [piece('3', left, top - 12), piece('17', left, top + 12)];
const two = [
  ...[piece('A', 0, 0), ...fraction(30, 0), piece('C', 150, 0), ...fraction(180, 0)],
  ...[piece('B', 0, 60), ...fraction(30, 60), piece('D', 150, 60), ...fraction(180, 60)],
];

test('answers to choose from, with fractions, in two columns, or beside their letters at once', () => {
  expect(isOptions(two)).toBe(true);
  expect(
    isOptions(
      piecesOf([
        ['F. ten', 'H. six'],
        ['G. two', 'J. nine'],
      ]),
    ),
  ).toBe(true);
  expect(
    isOptions(
      piecesOf([
        ['A', 'ten'],
        ['B', 'six'],
        ['C', 'two'],
      ]),
    ),
  ).toBe(true);
});

test('rows and columns of a table that are named by letters are none', () => {
  expect(
    isOptions(
      piecesOf([
        ['A', '10', '12'],
        ['B', '11', '9'],
        ['C', '7', '8'],
      ]),
    ),
  ).toBe(false);
  expect(
    isOptions(
      piecesOf([
        ['A', 'B', 'C'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ]),
    ),
  ).toBe(false);
  expect(
    isOptions(
      piecesOf([
        ['K', '10'],
        ['Q', '11'],
        ['A', '7'],
      ]),
    ),
  ).toBe(false);
});
