import { expect, test } from 'vitest';
import { box, line } from '../blocks/test-pages.ts';
import { frameOf, linesInFrame } from '../frame.ts';
import { fractionsAmong, stacksOf } from './stacks.ts';

const itemsOf = (lines: ReturnType<typeof line>[]) => linesInFrame(lines, frameOf(lines));
const textsOf = (stacks: ReturnType<typeof stacksOf>) => stacks.map(({ items }) => items.map((each) => each.line.text));

test('short texts close to each other, one over the other, may be a fraction', () => {
  const page = itemsOf([
    line('A', 0, 14),
    line('2', 44, 0),
    line('17', 40, 26),
    line('a long line of words', 0, 60),
    line('and another below it', 0, 82),
    line('3', 300, 0),
    line('8', 300, 60),
    line('x', 400, 0),
    line('y', 460, 24),
  ]);
  expect(textsOf(stacksOf(page, 20))).toEqual([['2', '17']]);
});

test('one line higher than wide may be a fraction as well', () => {
  const tall = { ...line('37', 40, 0), quad: box(40, 0, 20, 50), body: box(40, 0, 20, 50) };
  expect(textsOf(stacksOf(itemsOf([tall, line('a line of text', 100, 10)]), 20))).toEqual([['37']]);
});

test('each line belongs to one fraction at most, the upper one that has a bar', () => {
  const page = itemsOf([line('1', 40, 0), line('2', 40, 26), line('3', 40, 52)]);
  const stacks = stacksOf(page, 20);
  expect(textsOf(stacks)).toEqual([
    ['1', '2'],
    ['2', '3'],
  ]);
  expect(textsOf(fractionsAmong(stacks, () => true))).toEqual([['1', '2']]);
  expect(textsOf(fractionsAmong(stacks, (_, i) => i === 1))).toEqual([['2', '3']]);
});
