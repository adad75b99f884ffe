import { expect, test } from 'vitest';
import { fold, isBoundary } from './fold.ts';

test.each([
  ['a word begins after a space', ' ', 'a', '', true],
  ['none within one', 'a', 'b', 'c', false],
  ['digits behind letters', 'a', '1', '', true],
  ['letters behind digits', '1', 'a', '', true],
  ['none within digits', '1', '2', '', false],
  ['a capital behind small letters', 't', 'N', 'e', true],
  ['the last capital before small letters', 'T', 'N', 'e', true],
  ['none within capitals', 'T', 'N', 'E', false],
  ['a small letter behind a capital', 'N', 'e', 'w', false],
  ['any character of a script without spaces', '姓', '名', '', true],
  ['one behind a letter', 'a', '名', '', true],
  ['a letter behind one', '名', 'a', '', true],
  ['the beginning', undefined, 'a', '', true],
  ['the end', 'a', undefined, '', true],
])('%s', (_, before, after, next, is) => {
  expect(isBoundary(before, after, next)).toBe(is);
});

test('keys know where their characters stand in the text', () => {
  // What looks alike is one character: i and l.
  const { key, from, to, begins, ends } = fold('Qty. ﬁne');
  expect(key).toBe('qtyflne');
  expect(from).toEqual([0, 1, 2, 5, 5, 6, 7]);
  expect(to).toEqual([1, 2, 3, 6, 6, 7, 8]);
  expect(begins.map(Number)).toEqual([1, 0, 0, 1, 1, 0, 0]);
  expect(ends.map(Number)).toEqual([0, 0, 1, 0, 0, 0, 1]);
});
