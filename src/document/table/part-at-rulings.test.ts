import { expect, it } from 'vitest';
import { partAtRulings } from './part-at-rulings.ts';
import { piece, ruling } from './test-tables.ts';

/** What a line of text from 0, its characters ten wide, comes to where rulings stand. */
const texts = (text: string, ...places: readonly number[]) =>
  partAtRulings([piece(text, 0, 5)], { level: [], upright: places.map((at) => ruling(0, 30, at)) }).map(
    ({ line }) => line.text,
  );

it.each([
  ['at a space', 'total mean', 55, ['total', 'mean']],
  ['where no space was read', 'totalmean', 50, ['total', 'mean']],
  ['at the space beside the character that it runs into', 'total mean', 62, ['total', 'mean']],
  ['without what looks like the ruling and stands at it', '12,051|400', 68, ['12,051', '400']],
  ['without whatever stands right on it', 'total smean', 65, ['total', 'mean']],
  ['with what only stands near it', 'totalsmean', 58, ['totals', 'mean']],
])('a line is parted %s', (_, text, at, expected) => {
  expect(texts(text, at)).toEqual(expected);
});

it('a line is parted at each ruling that runs through it, from any order', () => {
  expect(texts('one two six', 75, 35)).toEqual(['one', 'two', 'six']);
});

it('a ruling at the end of a line, or beside its height, parts nothing', () => {
  expect(texts('total', 48, 1)).toEqual(['total']);
  const short = partAtRulings([piece('total mean', 0, 5)], { level: [], upright: [ruling(0, 12, 55)] });
  expect(short).toHaveLength(1);
});

it('a line whose characters stand nowhere known stays whole', () => {
  const line = piece('total mean', 0, 5);
  const { middles: _, ...own } = line.line;
  expect(partAtRulings([{ ...line, line: own }], { level: [], upright: [ruling(0, 30, 55)] })).toHaveLength(1);
});
