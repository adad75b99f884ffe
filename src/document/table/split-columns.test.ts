import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../types/text-line.ts';
import { buildTable } from './build-table.ts';
import { readNetwork } from './choose-reading.ts';
import { cell, piece, placeWidth } from './test-tables.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
/** Names in a column of their own, and what the network sees as one column of all the rest. */
function read(rest: readonly (readonly TextLine[])[]) {
  const cells = rest.flatMap((_, row) => [
    cell(row, 0),
    cell(row, 1, { box: { left: placeWidth, top: row * 30, right: 4 * placeWidth, bottom: row * 30 + 30 } }),
  ]);
  const pieces = rest.flatMap((own, row) => [piece(`name${row}`, 10, row * 30 + 5), ...own]);
  const table = buildTable(readNetwork({ rows: rest.length, cells, score: 1, complete: true }, pieces, frame));
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((each) => each.row === row).map(({ text, columnSpan }) => text + '>'.repeat(columnSpan - 1)),
  );
}
/** Numbers that end at places across. */
const numbers = (row: number, ...ends: readonly (readonly [string, number])[]) =>
  ends.map(([text, end]) => piece(text, end - 10 * text.length, row * 30 + 5));

describe('a column of the network', () => {
  it('in which two columns of numbers stand is parted, a head that runs over both spans them', () => {
    const rows = ['1.9 12.1', '11.5 5.6', '5.1 4.1'].map((row) => row.split(' '));
    const own = rows.map(([a, b], i) => numbers(i + 1, [a!, 200], [b!, 280]));
    expect(read([[piece('2012 and 2013', 155, 5)], ...own])).toEqual([
      ['name0', '2012 and 2013>'],
      ...rows.map(([a, b], i) => [`name${i + 1}`, a, b]),
    ]);
  });

  it('of three columns is parted twice', () => {
    const own = [0, 1, 2].map((i) => numbers(i, ['1.9', 160], ['12.1', 230], [`${i}`, 290]));
    expect(read(own)[2]).toEqual(['name2', '1.9', '12.1', '2']);
  });

  it('of very many lines is parted as one of a few', () => {
    const own = Array.from({ length: 200 }, (_, i) => numbers(i, ['1.9', 200], ['12.1', 280]));
    expect(read(own)[199]).toEqual(['name199', '1.9', '12.1']);
  });

  it.each([
    ['two rows', [numbers(0, ['1', 200], ['2', 280]), numbers(1, ['3', 200], ['4', 280])]],
    ['pieces that stand in no line', [0, 1, 2, 3].map((i) => numbers(i, ['1', 130 + 20 * i], ['2', 230 + 17 * i]))],
    ['a narrow gap', [0, 1, 2, 3].map((i) => numbers(i, ['12', 200], ['kg', 224]))],
    [
      'few rows of many',
      Array.from({ length: 9 }, (_, i) => numbers(i, ['1', 200], ...(i < 4 ? [['2', 280] as const] : []))),
    ],
  ])('with %s stays one', (_, own) => {
    expect(new Set(read(own).map(({ length }) => length))).toEqual(new Set([2]));
  });
});

it('a line over two columns is cut where the texts of the second one begin', () => {
  const narrow = (row: number) =>
    cell(row, 0, { box: { left: 8, top: row * 30 + 4, right: 30, bottom: row * 30 + 26 } });
  const cells = [0, 1, 2].flatMap((row) => [narrow(row), cell(row, 1)]);
  const pieces = [
    piece('Hub of it up to 9', 10, 5),
    ...[1, 2].flatMap((row) => [piece('Row', 10, row * 30 + 5), piece('82 m', 110, row * 30 + 5)]),
  ];
  const table = buildTable(readNetwork({ rows: 3, cells, score: 1, complete: true }, pieces, frame));
  expect(table.cells.map(({ text }) => text)).toEqual(['Hub of it', 'up to 9', 'Row', '82 m', 'Row', '82 m']);
});
