import { expect, test } from 'vitest';
import { isRunningText } from './running-text.ts';
import { piece, piecesOf } from './test-tables.ts';

const sentence = 'The harbour has been dredged every spring';
const lines = (count: number, left: number, pitch = 26) =>
  Array.from({ length: count }, (_, i) => piece(sentence, left, i * pitch));

test('lines that read on beside the labels of a drawing are running text', () => {
  const labels = ['A', 'B', 'C', 'D'].map((label, i) => piece(label, 500, i * 26));
  expect(isRunningText([...lines(6, 0), ...labels])).toBe(true);
});

test('lines torn where a word ends are running text', () => {
  const torn = [0, 1, 2, 3, 4].flatMap((i) => [
    piece(sentence.slice(0, 15), 0, i * 26),
    piece(sentence.slice(16), 160, i * 26),
  ]);
  expect(isRunningText(torn)).toBe(true);
  expect(
    isRunningText(torn.map((line) => (line.left === 0 ? line : { ...line, left: 200, right: line.right + 40 }))),
  ).toBe(false);
});

test('cells of a few lines, cells set apart, and short cells are none', () => {
  const rows = [0, 120, 240].flatMap((top) => [
    piece('1904', 0, top),
    ...lines(3, 100).map((line) => ({ ...line, top: line.top + top, bottom: line.bottom + top })),
  ]);
  expect(isRunningText(rows)).toBe(false);
  expect(isRunningText(lines(6, 0, 50))).toBe(false);
  expect(isRunningText(piecesOf(Array.from({ length: 6 }, () => ['word', 'word'])))).toBe(false);
});

test('lines of a paragraph begin 0.6 text heights from each other across and two down, and are fourteen long', () => {
  const shifted = (by: number) => lines(6, 0).map((line, i) => ({ ...line, left: line.left + by * (i % 2) }));
  expect([isRunningText(shifted(11)), isRunningText(shifted(12))]).toEqual([true, false]);
  expect([isRunningText(lines(6, 0, 39)), isRunningText(lines(6, 0, 40))]).toEqual([true, false]);
  const long = (right: number) => lines(6, 0).map((line) => ({ ...line, right }));
  expect([isRunningText(long(281)), isRunningText(long(280))]).toEqual([true, false]);
});

test('four of them are running text, if they are more than half of it', () => {
  const beside = (count: number) =>
    lines(count, 500, 60).map((line) => ({ ...line, top: line.top + 400, bottom: line.bottom + 400 }));
  expect([isRunningText(lines(4, 0)), isRunningText(lines(3, 0))]).toEqual([true, false]);
  expect([isRunningText([...lines(4, 0), ...beside(3)]), isRunningText([...lines(4, 0), ...beside(4)])]).toEqual([
    true,
    false,
  ]);
});

test('a word is torn from its line by less than 0.9 of its height', () => {
  const torn = (gap: number) =>
    [0, 1, 2, 3].flatMap((i) => [
      piece(sentence.slice(0, 15), 0, i * 26),
      piece(sentence.slice(16), 150 + gap, i * 26),
    ]);
  expect([isRunningText(torn(17)), isRunningText(torn(18))]).toEqual([true, false]);
});
