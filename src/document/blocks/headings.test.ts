import { expect, test } from 'vitest';
import { isKnownHeading, levelsBySize, numberedLevel, opensReferences } from './headings.ts';

test.each([
  ['1 Introduction', 1],
  ['2.3 Methods and data', 2],
  ['3.3.2 美人蕉植株高度和开花情况', 3],
  ['第六章 水土流失', 1],
  ['第二节 概述', 2],
  ['二、“比较美术学”的中西视域', 1],
  ['（一）背景', 2],
  ['Chapter 9', 1],
  ['IV. Results', 1],
  ['3 apples were eaten', undefined],
  ['Introduction', undefined],
])('%s', (text, level) => {
  expect(numberedLevel(text)).toBe(level);
});

test('levels follow sizes', () => {
  expect(levelsBySize([30, 20, 31, 19, 14, 10])).toEqual([1, 2, 1, 2, 3, 3]);
});

test('headings known by their words', () => {
  expect(isKnownHeading('Abstract')).toBe(true);
  expect(isKnownHeading('参考文献')).toBe(true);
  expect(isKnownHeading('Abstract art')).toBe(false);
  expect(isKnownHeading('Part B: Answer the questions.')).toBe(true);
  expect(isKnownHeading('第二部分：解答题：写出过程。')).toBe(true);
  expect(isKnownHeading('Part of it: the rest')).toBe(false);
  expect(opensReferences('7. References')).toBe(true);
});

test('a section of a law has the level of its number', () => {
  expect(numberedLevel('§ 2.1 Persons and vessels')).toBe(2);
  expect(numberedLevel('§ 7 Abs. 2')).toBe(1);
  expect(numberedLevel('§7')).toBeUndefined();
});
