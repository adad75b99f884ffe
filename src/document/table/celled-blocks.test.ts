import { describe, expect, test } from 'vitest';
import { celledBlocks, isCelled, isProse } from './celled-blocks.ts';
import { piece, piecesOf } from './test-tables.ts';

const em = 20;
const blocks = (pieces: Parameters<typeof celledBlocks>[0]) =>
  celledBlocks(pieces, em).map(({ top, bottom }) => [top, bottom]);
const rows = (count: number, top = 0) =>
  piecesOf(Array.from({ length: count }, () => ['name', 'size', 'sum'])).map((each) => ({
    ...each,
    top: each.top + top,
    bottom: each.bottom + top,
  }));
const line = (top: number, left = 10) => piece('a line of text', left, top);

test('a line is prose from 14 times its height on', () => {
  expect(isProse(piece('a'.repeat(28), 0, 0))).toBe(false);
  expect(isProse(piece('a'.repeat(29), 0, 0))).toBe(true);
});

test('pieces side by side are cells with more than their height between them, some of them short', () => {
  const [short, long] = [piece('a', 0, 0), piece('a'.repeat(30), 31, 0)];
  expect(isCelled([short])).toBe(false);
  expect(isCelled([short, piece('b', 30, 0)])).toBe(false);
  expect(isCelled([short, long])).toBe(true);
  expect(isCelled([long, piece('a'.repeat(30), 400, 0)])).toBe(false);
});

describe('printed lines of cells are a block', () => {
  test('of two rows at least', () => {
    expect(blocks(rows(2))).toEqual([[5, 55]]);
    expect(blocks(rows(1))).toEqual([]);
  });

  test('with two lines of text between them at most', () => {
    const between = (count: number) => [
      ...rows(2),
      ...Array.from({ length: count }, (_, i) => line(65 + 30 * i)),
      ...rows(2, 60 + 30 * count),
    ];
    expect(blocks(between(2))).toEqual([[5, 175]]);
    expect(blocks(between(3))).toEqual([
      [5, 55],
      [155, 205],
    ]);
  });

  test('and 3.5 text heights at most', () => {
    expect(blocks([...rows(2), ...rows(2, 120)])).toEqual([[5, 175]]);
    expect(blocks([...rows(2), ...rows(2, 121)])).toHaveLength(2);
  });

  test('text above and below is no part of them', () => {
    expect(blocks([line(5), ...rows(2, 30), line(95)])).toEqual([[35, 85]]);
  });

  test('where 0.7 of the pieces stand in line with others', () => {
    // Six in line, and some that share no edge and no middle with any other.
    const stray = (count: number) =>
      Array.from({ length: count }, (_, i) => piece('x'.repeat(2 + i), 333 + 67 * i, 5 + 30 * (i % 2)));
    expect(blocks([...rows(2), ...stray(2)])).toHaveLength(1);
    expect(blocks([...rows(2), ...stray(3)])).toHaveLength(0);
  });

  test('edges 0.6 text heights apart are in line', () => {
    const second = (by: number) => [
      ...rows(1),
      ...rows(1, 30).map((each) => ({ ...each, left: each.left + by, right: each.right + by })),
    ];
    expect(blocks(second(11))).toHaveLength(1);
    expect(blocks(second(12))).toHaveLength(0);
  });

  test('of texts that are half of them no longer than a line of prose', () => {
    const wide = [5, 35].flatMap((top) => [
      piece('a'.repeat(29), 10, top),
      piece('b'.repeat(29), 330, top),
      piece('c', 650, top),
    ]);
    expect(blocks(wide)).toEqual([]);
  });
});
