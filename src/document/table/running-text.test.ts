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
