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

/** Whether two texts may be a fraction; each in a box of its own. */
const pairs = (upper: Parameters<typeof box>, lower: Parameters<typeof box>, texts = ['1', '2'], along = true) => {
  const items = itemsOf([upper, lower].map((place, i) => ({ ...line(texts[i]!, 0, 0), quad: box(...place) })));
  return (
    stacksOf(
      items.map((item) => ({ ...item, along })),
      20,
    ).filter(({ items: own }) => own.length === 2).length === 1
  );
};

test('they lie on each other by 0.3 of the lower one’s height at most, and are no further apart than 0.9', () => {
  const at = (top: number) => pairs([0, 0, 30, 20], [0, top, 30, 20]);
  expect([at(14), at(13), at(38), at(39)]).toEqual([true, false, true, false]);
});

test('neither is larger than the other by 1.7', () => {
  expect([pairs([0, 0, 30, 20], [0, 25, 30, 34]), pairs([0, 0, 30, 20], [0, 25, 30, 35])]).toEqual([true, false]);
});

test('they stand in the middle of each other, or begin together, by 0.4 of their height', () => {
  const at = (left: number, width: number) => pairs([0, 0, 100, 20], [left, 25, width, 20]);
  expect([at(42, 30), at(43, 30), at(7, 30), at(8, 30)]).toEqual([true, false, true, false]);
});

test('they run along the page, and are short: sixteen characters, no word of four letters', () => {
  expect(pairs([0, 0, 30, 20], [0, 25, 30, 20], ['1', '2'], false)).toBe(false);
  const of = (text: string) => pairs([0, 0, 200, 20], [0, 25, 200, 20], [text, '2']);
  expect([of('1'.repeat(16)), of('1'.repeat(17)), of('sin x'), of('sine'), of('αβγδ'), of('二')]).toEqual([
    ...[true, false, true, false, true, false],
  ]);
});

test('one line alone is 1.2 times as high as wide, 1.6 times as high as the text, and of four characters', () => {
  const tall = (text: string, width: number, high: number) =>
    stacksOf(itemsOf([{ ...line(text, 0, 0), quad: box(0, 0, width, high) }]), 20).length === 1;
  expect([tall('37', 29, 36), tall('37', 30, 36)]).toEqual([true, false]);
  expect([tall('37', 20, 33), tall('37', 20, 32)]).toEqual([true, false]);
  expect([tall('3+74', 20, 50), tall('3+741', 20, 50)]).toEqual([true, false]);
});

test('the bar of one line lies in its middle half, that of two between their middles', () => {
  const alone = stacksOf(itemsOf([{ ...line('37', 0, 0), quad: box(0, 0, 20, 40) }]), 20);
  expect(alone.map(({ between }) => between)).toEqual([[10, 30]]);
  const two = stacksOf(itemsOf([line('1', 40, 0), line('2', 40, 26)]), 20);
  expect(two.map(({ between }) => between)).toEqual([[10, 36]]);
});
