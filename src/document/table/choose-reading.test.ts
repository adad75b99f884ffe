import { describe, expect, test } from 'vitest';
import { buildTable } from './build-table.ts';
import { chooseReading } from './choose-reading.ts';
import { cell, gridLines, piece, piecesOf, ruling, seen } from './test-tables.ts';

const none = { level: [], upright: [] };
const frame = { left: 0, top: 0, right: 300, bottom: 90 };
const texts = (table: ReturnType<typeof buildTable>) =>
  table.cells.map(({ row, column, text }) => [row, column, text] as const);

describe('chooseReading', () => {
  test('puts each piece of text into one cell and leaves empty cells empty', () => {
    const pieces = piecesOf([
      ['a', 'b'],
      ['', 'd'],
    ]);
    const table = buildTable(chooseReading(seen(2, 2), none, pieces, frame));
    expect(texts(table)).toEqual([
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, ''],
      [1, 1, 'd'],
    ]);
  });

  test('cuts a line that was read across two columns', () => {
    const pieces = [
      ...piecesOf([
        ['one', 'two'],
        ['', ''],
      ]),
      piece('left      right', 10, 35),
    ];
    const table = buildTable(chooseReading(seen(2, 2), none, pieces, frame));
    expect(texts(table).slice(2)).toEqual([
      [1, 0, 'left'],
      [1, 1, 'right'],
    ]);
  });

  test('leaves a line whole that one wide cell holds', () => {
    const wide = cell(0, 0, { columnSpan: 2, box: { left: 8, top: 4, right: 170, bottom: 26 } });
    const table = { rows: 2, cells: [wide, cell(1, 0), cell(1, 1)], score: 1, complete: true };
    const pieces = [piece('a heading of two', 10, 5), ...piecesOf([[], ['x', 'y']])];
    expect(texts(buildTable(chooseReading(table, none, pieces, frame)))).toEqual([
      [0, 0, 'a heading of two'],
      [1, 0, 'x'],
      [1, 1, 'y'],
    ]);
  });

  test('loses and doubles nothing, wherever the network saw its cells', () => {
    const off = seen(3, 3).cells.map((each) => ({
      ...each,
      box: {
        left: each.box.left + 35,
        top: each.box.top + 12,
        right: each.box.right + 35,
        bottom: each.box.bottom + 12,
      },
    }));
    const words = [
      ['aa', 'bb', 'cc'],
      ['dd', 'ee', 'ff'],
      ['gg', 'hh', 'ii'],
    ];
    const reading = chooseReading({ ...seen(3, 3), cells: off }, none, piecesOf(words), frame);
    const found = buildTable(reading)
      .cells.flatMap(({ text }) => text.split(/\s+/))
      .filter(Boolean);
    expect(found.sort()).toEqual(words.flat());
  });

  test('a closed grid is law: its empty cells count, whatever the network saw', () => {
    const table = buildTable(
      chooseReading(seen(1, 1), gridLines(1, 3), [piece('x', 210, 5)], { ...frame, bottom: 30 }),
    );
    expect(texts(table)).toEqual([
      [0, 0, ''],
      [0, 1, ''],
      [0, 2, 'x'],
    ]);
  });

  test('rows that no line parts are rows: a line under the head closes no row', () => {
    const { level, upright } = gridLines(4, 2);
    const words = ['a', 'b', 'c', 'd'].map((letter) => [letter, letter.repeat(3)]);
    const lines = { level: [level[0]!, level[1]!, level[4]!], upright };
    const tall = { left: 0, top: 0, right: 200, bottom: 120 };
    expect(buildTable(chooseReading(seen(4, 2), lines, piecesOf(words), tall)).rows).toBe(4);
    expect(buildTable(chooseReading(seen(2, 2), lines, piecesOf(words), tall)).rows).toBe(2);
  });

  test('a frame around a table is no cell', () => {
    const { level, upright } = gridLines(4, 2);
    const words = ['a', 'b', 'c', 'd'].map((letter) => [letter, letter.repeat(3)]);
    const frameOnly = { level: [level[0]!, level[1]!, level[4]!], upright: [upright[0]!, upright[2]!] };
    const tall = { left: 0, top: 0, right: 200, bottom: 120 };
    expect(buildTable(chooseReading(seen(4, 2), frameOnly, piecesOf(words), tall)).columns).toBe(2);
  });

  test('believes printed lines where the network missed the text', () => {
    const words = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ];
    const missed = seen(2, 4).cells.map((each) => ({ ...each, box: { left: 0, top: 60, right: 10, bottom: 70 } }));
    const reading = chooseReading({ ...seen(2, 4), cells: missed }, gridLines(2, 3), piecesOf(words), frame);
    expect(texts(buildTable(reading)).map(([, , text]) => text)).toEqual(words.flat());
  });

  test('joins two columns that no line parts where all others are parted', () => {
    const torn = {
      ...seen(3, 4),
      cells: seen(3, 4).cells.map((each, i) =>
        i % 4 < 3 ? each : { ...each, box: { left: 255, top: each.box.top, right: 290, bottom: each.box.bottom } },
      ),
    };
    const pieces = [
      ...piecesOf([
        ['A', 'B', 'To'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ]),
      piece('tal', 258, 5),
    ];
    const lines = { level: [ruling(0, 300, 30)], upright: [ruling(0, 90, 100), ruling(0, 90, 200)] };
    const table = buildTable(
      chooseReading(torn, { ...lines, level: [ruling(0, 300, 0), ...lines.level, ruling(0, 300, 90)] }, pieces, frame),
    );
    expect(table.columns).toBe(3);
    expect(table.cells[2]!.text).toBe('To tal');
  });

  test('columns that lines close are columns where the network joined them, with a row for each row of text', () => {
    const row = (...words: string[]) =>
      words
        .map((word) => word.padEnd(10))
        .join('')
        .trim();
    const pieces = [
      piece(row('T', 'eta', 'Ref'), 10, 5),
      piece(row('120', '843', '8'), 10, 35),
      piece(row('130', '912', '9'), 10, 65),
    ];
    const { level, upright } = gridLines(1, 3);
    const closed = { level: [...level, ruling(0, 300, 90)].filter(({ at }) => at !== 30), upright };
    const tall = closed.upright.map((line) => ({ ...line, to: 90 }));
    const table = buildTable(chooseReading(seen(3, 1), { level: closed.level, upright: tall }, pieces, frame));
    expect([table.rows, table.columns]).toEqual([3, 3]);
    expect(texts(table).map(([, , text]) => text)).toEqual(['T', 'eta', 'Ref', '120', '843', '8', '130', '912', '9']);
  });
});
