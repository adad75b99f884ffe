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

const answers = (...letters: string[]) =>
  letters.flatMap((letter, i) => [piece(`${letter}.`, 0, 40 * i), piece('ten', 50, 40 * i)]);

test('three answers are chosen from, each with its letter', () => {
  expect([isOptions(answers('A', 'B', 'C')), isOptions(answers('A', 'B'))]).toEqual([true, false]);
  expect(isOptions([...answers('A', 'B', 'C'), piece('more', 50, 160)])).toBe(false);
  // What stands before its letter is its number, and no answer.
  expect(isOptions([...answers('A', 'B', 'C'), piece('1', -40, 0)])).toBe(false);
});

test('letters may be left out, not more of them than follow each other', () => {
  expect([isOptions(answers('A', 'C', 'E')), isOptions(answers('A', 'C', 'F'))]).toEqual([true, false]);
  expect(isOptions(answers('A', 'A', 'B'))).toBe(false);
});

test('an answer stands no further than 1.5 text heights from its letter, up or down', () => {
  const third = (by: number) =>
    isOptions([...answers('A', 'B').slice(0, 4), piece('C', 0, 140), piece('7', 50, 140 + by)]);
  expect([third(29), third(30), third(-29), third(-30)]).toEqual([true, false, true, false]);
});

test('of two columns of letters each row has two answers at most', () => {
  const pairs = (third: string) =>
    piecesOf([
      ['A.', 'ten', 'C.', 'two', third],
      ['B.', 'six', 'D.', 'one', third],
    ]);
  expect([isOptions(pairs('')), isOptions(pairs('x2'))]).toEqual([true, false]);
});
