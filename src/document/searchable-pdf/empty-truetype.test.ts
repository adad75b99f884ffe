import { expect, test } from 'vitest';
import { emptyTrueType } from './empty-truetype.ts';

const file = emptyTrueType(500, 800, 200);
const view = new DataView(file.buffer);

/** A table's entry in the list of tables (OpenType, "Table Directory"). */
const tables = Array.from({ length: 6 }, (_, i) => {
  const at = 12 + 16 * i;
  return {
    tag: String.fromCharCode(...file.subarray(at, at + 4)),
    sum: view.getUint32(at + 4),
    from: view.getUint32(at + 8),
    length: view.getUint32(at + 12),
  };
});

const numbersOf = (wanted: string) => {
  const { from, length } = tables.find(({ tag }) => tag === wanted)!;
  return Array.from({ length: length / 2 }, (_, i) => view.getInt16(from + 2 * i));
};

test('begins as a TrueType file of six tables, in the order of their names', () => {
  expect(view.getUint32(0)).toBe(0x00010000);
  // So many tables; for a search by halves: 16 times the power of two below, its exponent, and what is left.
  expect([4, 6, 8, 10].map((at) => view.getUint16(at))).toEqual([6, 64, 2, 32]);
  expect(tables.map(({ tag }) => tag)).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
});

test('tables follow each other on boundaries of four bytes, with the sums of their content', () => {
  let at = 12 + 6 * 16;
  for (const { from, length, sum } of tables) {
    expect(from).toBe(at);
    at += Math.ceil(length / 4) * 4;
    let own = 0;
    for (let i = from; i < at; i += 4) own = (own + view.getUint32(i)) % 2 ** 32;
    expect(sum).toBe(own);
  }
  expect(file.length).toBe(at);
});

test('the tables say what the specification asks of them', () => {
  expect(numbersOf('head')).toEqual([
    ...[1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0],
    ...[0, -200, 500, 800, 0, 8, 2, 0, 0],
  ]);
  expect(numbersOf('hhea')).toEqual([1, 0, 800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(numbersOf('maxp')).toEqual([1, 0, 2, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(numbersOf('hmtx')).toEqual([500, 0, 500, 0]);
});

test('the first glyph is empty, the second is a line from corner to corner and back', () => {
  const glyph = numbersOf('glyf');
  expect(numbersOf('loca')).toEqual([0, 0, glyph.length]);
  // One contour of two points on the curve in these bounds: 0, −200, then 500 to the right and 1000 up.
  expect(glyph).toEqual([1, 0, -200, 500, 800, 1, 0, 0x0101, 0, 500, -200, 1000]);
});
