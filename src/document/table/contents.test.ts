import { expect, test } from 'vitest';
import { isContents } from './contents.ts';
import { piecesOf } from './test-tables.ts';

const entries = [
  ['Harbour', '3'],
  ['Boats', '17'],
  ['Winter', '29'],
  ['Index', '58'],
];

test('names beside numbers of pages that never fall are a list of contents, dots and names of parts among them', () => {
  expect(isContents(piecesOf(entries))).toBe(true);
  expect(isContents(piecesOf([...entries.slice(0, 2), ['Part two'], ...entries.slice(2)]))).toBe(true);
  expect(isContents(piecesOf(entries.map(([name, at]) => [`${name} .... ${at}`])))).toBe(true);
});

test('numbers in any order, amounts, and what has a head are a table', () => {
  expect(isContents(piecesOf([...entries, ['Gulls', '4']]))).toBe(false);
  expect(isContents(piecesOf(entries.map(([name, at]) => [name!, `${at}.50`])))).toBe(false);
  expect(isContents(piecesOf([['Name', 'Count'], ...entries]))).toBe(false);
  expect(isContents(piecesOf(entries.slice(0, 3)))).toBe(false);
});
