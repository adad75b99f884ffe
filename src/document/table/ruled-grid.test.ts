import { describe, expect, test } from 'vitest';
import type { Ruling } from '../../types/ruling.ts';
import { chooseReading, readNetwork } from './choose-reading.ts';
import { cleanRulings } from './clean-rulings.ts';
import { ruledGrid } from './ruled-grid.ts';
import { cell, gridLines, piece, piecesOf, ruling, seen } from './test-tables.ts';

const frame = { left: 0, top: 0, right: 300, bottom: 90 };
const network = chooseReading(seen(1, 1), { level: [], upright: [] }, piecesOf([['a']]), frame);

describe('ruledGrid', () => {
  test('finds the places between lines', () => {
    const found = ruledGrid(gridLines(3, 2), 20, network)!;
    expect([found.grid.rows, found.grid.columns, found.grid.cells.length]).toEqual([3, 2, 6]);
    expect(found.borders).toEqual({ x: [100], y: [30, 60] });
  });

  test('joins the places that a missing side leaves open', () => {
    const { level, upright } = gridLines(2, 2);
    const open = { level, upright: upright.map((line) => (line.at === 100 ? ruling(30, 60, 100) : line)) };
    const spans = ruledGrid(open, 20, network)!.grid.cells.map((each) => [each.row, each.column, each.columnSpan]);
    expect(spans).toEqual([
      [0, 0, 2],
      [1, 0, 1],
      [1, 1, 1],
    ]);
  });

  test('closes a table that has no lines at its sides', () => {
    const { level, upright } = gridLines(2, 3);
    const found = ruledGrid({ level, upright: upright.slice(1, -1) }, 20, network)!;
    expect(found.grid.columns).toBe(3);
    expect(found.frame).toEqual({ left: 0, top: 0, right: 300, bottom: 60 });
  });

  test('two lines near each other are one', () => {
    const { level, upright } = gridLines(2, 2);
    const doubled = { level: [...level, ruling(0, 200, 33)], upright };
    expect(ruledGrid(doubled, 20, network)!.grid.rows).toBe(2);
  });

  test('a side that is printed in part is one where the network sees it too', () => {
    const { level, upright } = gridLines(2, 2);
    const pieces = piecesOf([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const parted = readNetwork(seen(2, 2), pieces, frame);
    const wide = { ...seen(2, 2), cells: [cell(0, 0, { columnSpan: 2 }), cell(1, 0), cell(1, 1)] };
    const joined = readNetwork(wide, pieces, frame);
    const cellsWith = (share: number, witness: typeof network) => {
      const part = [ruling(30 - 30 * share, 60, 100)];
      const lines = { level, upright: upright.flatMap((line) => (line.at === 100 ? part : [line])) };
      return ruledGrid(lines, 20, witness)!.grid.cells.length;
    };
    expect([cellsWith(0.5, network), cellsWith(0.4, network)]).toEqual([4, 3]);
    expect([cellsWith(0.2, parted), cellsWith(0.1, parted)]).toEqual([4, 3]);
    expect([cellsWith(0.7, joined), cellsWith(0.6, joined)]).toEqual([4, 3]);
    // Who sees other rows, or other columns, is no witness.
    const others = [seen(3, 2), seen(2, 3)].map((table) => readNetwork(table, pieces, frame));
    expect(others.map((witness) => [cellsWith(0.5, witness), cellsWith(0.4, witness)])).toEqual([
      [4, 3],
      [4, 3],
    ]);
  });

  test('has two rows and columns of lines, three of one of them', () => {
    expect(ruledGrid(gridLines(1, 1), 20, network)).toBeUndefined();
    expect(ruledGrid(gridLines(1, 2), 20, network)!.grid.columns).toBe(2);
    expect(
      ruledGrid({ level: gridLines(3, 2).level.slice(0, 1), upright: gridLines(3, 2).upright }, 20, network),
    ).toBeUndefined();
  });

  test('lines 0.45 text heights from each other are one', () => {
    const { level, upright } = gridLines(2, 2);
    const rows = (by: number) =>
      ruledGrid({ level: [...level, ruling(0, 200, 30 + by)], upright }, 20, network)!.grid.rows;
    expect([rows(8.9), rows(9)]).toEqual([2, 3]);
  });

  test('is none where only level lines are printed', () => {
    expect(ruledGrid({ level: gridLines(3, 2).level, upright: [] }, 20, network)).toBeUndefined();
  });
});

test('strokes of letters and bars of fractions are no lines of a table', () => {
  const grid = gridLines(2, 2);
  const stroke = ruling(12, 60, 15);
  const bar = ruling(120, 150, 45);
  const cleaned = cleanRulings({ ...grid, level: [...grid.level, stroke, bar] }, [piece('letters', 10, 5)], 20);
  expect(cleaned).toEqual(grid);
});

test('a line that a speck breaks is one line, strokes of letters over each other are none', () => {
  const { level, upright } = gridLines(4, 2);
  const [left, middle, right] = upright as [Ruling, Ruling, Ruling];
  const pieces = [ruling(middle.from, 50, middle.at), ruling(52, middle.to, middle.at + 0.5)];
  const strokes = [ruling(8, 12, 40), ruling(14, 18, 40)];
  const cleaned = cleanRulings({ level, upright: [left, ...pieces, right, ...strokes] }, [], 5);
  expect(cleaned.upright.map(({ from, to, at }) => [from, to, at])).toEqual(
    upright.map((line) => [line.from, line.to, line.at]).sort((a, b) => a[2]! - b[2]!),
  );
});
