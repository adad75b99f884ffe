import { describe, expect, test } from 'vitest';
import type { Rulings } from '../../types/ruling.ts';
import type { SeenTable } from '../../types/seen-table.ts';
import { chooseReading, readNetwork, trusted } from './choose-reading.ts';
import { cell, gridLines, piece, piecesOf, ruling, seen } from './test-tables.ts';

const frame = { left: 0, top: 0, right: 600, bottom: 400 };
/** Rows and columns of the reading that is taken. */
const taken = (network: SeenTable, rulings: Rulings, pieces: ReturnType<typeof piecesOf>) => {
  const { rows, columns } = chooseReading(network, rulings, pieces, frame).grid;
  return `${rows} × ${columns}`;
};
const texts = (rows: number, columns: number) =>
  piecesOf(Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => `t${r}${c}`)));
/** What the network saw, far from the text. */
const off = (table: SeenTable): SeenTable => ({
  ...table,
  cells: table.cells.map((each) => ({ ...each, box: { ...each.box, top: 390 + each.row, bottom: 391 + each.row } })),
});
/** A grid without lines at its sides. */
const open = ({ level, upright }: Rulings): Rulings => ({ level, upright: upright.slice(1, -1) });

describe('a closed grid is law', () => {
  const single = (count: number) => Array.from({ length: count }, (_, i) => piece('below', 10, 200 + 30 * i));

  test('with 0.8 of the text in it', () => {
    expect(taken(seen(1, 1), gridLines(2, 2), [...texts(2, 2), ...single(1)])).toBe('2 × 2');
    expect(taken(seen(1, 1), gridLines(2, 2), [...texts(2, 2), ...single(2)])).toBe('1 × 1');
  });

  test('not where cells stand outside of it', () => {
    const row = [piece('more', 10, 200), piece('cells', 110, 200)];
    expect(taken(seen(5, 2), gridLines(4, 2), [...texts(4, 2), ...row])).toBe('5 × 2');
    expect(taken(seen(5, 2), gridLines(4, 2), [...texts(4, 2), ...single(2)])).toBe('4 × 2');
  });

  test('where its cells are rectangles', () => {
    const { level, upright } = gridLines(2, 2);
    const bent = {
      level: [level[0]!, ruling(100, 200, 30), level[2]!],
      upright: [upright[0]!, ruling(30, 60, 100), upright[2]!],
    };
    expect(taken(seen(1, 1), bent, texts(2, 2))).toBe('1 × 1');
  });
});

describe('a closed grid with more text lines than rows', () => {
  /** Two rows of 60, two lines in each cell of the first column and so many, so far off, in each of the second. */
  const lines: Rulings = {
    level: [0, 60, 120].map((at) => ruling(0, 200, at)),
    upright: [0, 100, 200].map((at) => ruling(0, 120, at)),
  };
  const filled = (count: number, by = 0) =>
    [0, 60].flatMap((top) => [
      ...[5, 35].map((y) => piece('name', 10, top + y)),
      ...[5, 35].slice(0, count).map((y) => piece('12', 110, top + y + by)),
    ]);

  test('holds rows where all its cells have as many lines, level with each other up to a quarter of their height', () => {
    expect([taken(seen(4, 2), lines, filled(2)), taken(seen(4, 2), lines, filled(2, 4))]).toEqual(['4 × 2', '4 × 2']);
    expect(taken(seen(4, 2), lines, filled(2, 5))).toBe('2 × 2');
    expect(taken(seen(4, 2), lines, filled(1))).toBe('2 × 2');
    expect(taken(seen(4, 2), lines, filled(0))).toBe('2 × 2');
  });

  test('not where the network sees no more rows, or an empty one', () => {
    expect(taken(seen(2, 3), lines, filled(2))).toBe('2 × 2');
    expect(taken(seen(3, 2), gridLines(2, 2), texts(2, 2))).toBe('2 × 2');
  });

  test('is closed where 0.8 of every side are printed', () => {
    const side = (edge: 'left' | 'right' | 'top' | 'bottom', share: number) => {
      const [upright, level] = [ruling(0, 120 * share, 0), ruling(0, 200 * share, 0)];
      const cut = {
        left: { ...lines, upright: [upright, ...lines.upright.slice(1)] },
        right: { ...lines, upright: [...lines.upright.slice(0, 2), { ...upright, at: 200 }] },
        top: { ...lines, level: [level, ...lines.level.slice(1)] },
        bottom: { ...lines, level: [...lines.level.slice(0, 2), { ...level, at: 120 }] },
      }[edge];
      return taken(seen(4, 2), cut, filled(1));
    };
    for (const edge of ['left', 'right', 'top', 'bottom'] as const)
      expect([edge, side(edge, 0.8), side(edge, 0.79)]).toEqual([edge, '2 × 2', '4 × 2']);
  });

  test('and every side within is plainly printed or bare', () => {
    const inner = (to: number) => ({ ...lines, upright: [lines.upright[0]!, ruling(0, to, 100), lines.upright[2]!] });
    expect([taken(seen(4, 2), inner(120), filled(1)), taken(seen(4, 2), inner(90), filled(1))]).toEqual([
      '2 × 2',
      '4 × 2',
    ]);
  });
});

describe('lines that draw all of a table but its sides', () => {
  test('are taken where the network sees as many rows and columns', () => {
    const { level, upright } = open(gridLines(3, 3));
    const spanning = { level, upright: [ruling(30, 90, 100), upright[1]!] };
    const cells = (network: SeenTable) => chooseReading(network, spanning, texts(3, 3), frame).grid.cells.length;
    expect(cells(seen(3, 3))).toBe(8);
    expect(taken(seen(4, 3), open(gridLines(3, 3)), texts(3, 3))).toBe('4 × 3');
    // Lines that are not whole join no columns.
    const short = { level, upright: upright.map(({ at }) => ruling(0, 80, at)) };
    expect(taken(seen(3, 4), short, texts(3, 3))).toBe('3 × 4');
    expect(taken(seen(3, 4), { level, upright }, texts(3, 3))).toBe('3 × 3');
  });

  test('or where it misses the text, with 0.7 of its rows', () => {
    const lines = open(gridLines(7, 3));
    expect([taken(off(seen(10, 3)), lines, texts(7, 3)), taken(off(seen(11, 3)), lines, texts(7, 3))]).toEqual([
      '7 × 3',
      '11 × 3',
    ]);
    expect(taken(seen(8, 3), lines, texts(7, 3))).toBe('8 × 3');
  });

  test('which it does where less than 0.8 of the text lie in its boxes', () => {
    const partly = (share: number): SeenTable => {
      const table = seen(4, 3);
      // Texts are 20 high.
      const lower = (top: number) => ({ top: top + 1 + 20 * (1 - share), bottom: top + 21 + 20 * (1 - share) });
      return {
        ...table,
        cells: table.cells.map((each) => ({ ...each, box: { ...each.box, ...lower(each.box.top) } })),
      };
    };
    const lines = open(gridLines(3, 3));
    expect([taken(partly(0.75), lines, texts(3, 3)), taken(partly(0.85), lines, texts(3, 3))]).toEqual([
      '3 × 3',
      '4 × 3',
    ]);
  });

  test('0.6 of those between columns, and of those between rows', () => {
    const { level, upright } = gridLines(5, 3);
    const columns = (rows: number) =>
      taken(
        off(seen(5, 4)),
        { level, upright: upright.slice(1, -1).map(({ at }) => ruling(0, 30 * rows, at)) },
        texts(5, 3),
      );
    expect([columns(3), columns(2)]).toEqual(['5 × 3', '5 × 4']);
    const wide = gridLines(3, 5);
    const rows = (columns: number) =>
      taken(
        off(seen(4, 5)),
        {
          level: [
            wide.level[0]!,
            ...wide.level.slice(1, -1).map(({ at }) => ruling(0, 100 * columns, at)),
            wide.level[3]!,
          ],
          upright: wide.upright.slice(1, -1),
        },
        texts(3, 5),
      );
    expect([rows(3), rows(2)]).toEqual(['3 × 5', '4 × 5']);
  });

  test('not lines of a single column or row', () => {
    const { level } = gridLines(4, 1);
    expect(taken(off(seen(4, 2)), { level, upright: [ruling(0, 60, 0), ruling(0, 60, 100)] }, texts(4, 1))).toBe(
      '4 × 2',
    );
  });
});

describe('columns that lines close', () => {
  /** Five rows in three columns, with a line under the head; an inner line and the sides as far as they are told. */
  const lines = (inner: number, sides = 150): Rulings => ({
    level: [0, 30, 150].map((at) => ruling(0, 300, at)),
    upright: [0, 100, 200, 300].map((at) => ruling(0, at % 300 === 0 ? sides : inner, at)),
  });
  const columns = (rulings: Rulings, network = seen(5, 2)) => taken(network, rulings, texts(5, 3));

  test('are those of a table whose columns were joined, with a row for each row of text', () => {
    expect(columns(lines(150))).toBe('5 × 3');
  });

  test('where 0.8 of the sides are printed', () => {
    const splits = readNetwork(seen(5, 2), texts(5, 3), frame).grid.columns;
    expect([columns(lines(150, 120)), columns(lines(150, 119))]).toEqual(['5 × 3', `5 × ${splits}`]);
  });
});

test('a reading is trusted where 0.9 of the text lie in the boxes that were seen', () => {
  const fits = (share: number) =>
    trusted(
      readNetwork(
        {
          rows: 1,
          cells: [
            cell(0, 0, { box: { left: 0, top: 5 + 20 * (1 - share), right: 90, bottom: 25 + 20 * (1 - share) } }),
          ],
          score: 1,
          complete: true,
        },
        texts(1, 1),
        frame,
      ),
    );
  expect([fits(0.9), fits(0.89)]).toEqual([true, false]);
});
