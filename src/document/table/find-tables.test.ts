import { describe, expect, test } from 'vitest';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { findTables as find, frameAround, mayBePage } from './find-tables.ts';
import { tableFrame } from './table-frame.ts';
import { gridLines, piece, pieceOf, piecesOf } from './test-tables.ts';

const none = { level: [], upright: [] };
const words = [
  ['name', 'size', 'price'],
  ['ant', '1', '2.50'],
  ['bee', '2', '3.75'],
];
const prose = (top: number) =>
  [0, 1, 2, 3].map((i) => piece('running text that fills the page from side to side', 0, top + 30 * i));
const findTables = (...about: Parameters<typeof find>) => find(...about).map(({ frame }) => frame);
const page = { left: 0, top: 0, right: 600, bottom: 600 };

describe('findTables', () => {
  test('takes a picture that a table fills as that table', () => {
    expect(findTables(piecesOf(words), none, 20, { left: 0, top: 0, right: 290, bottom: 120 })).toEqual([
      { left: 0, top: 0, right: 290, bottom: 120 },
    ]);
  });

  test('leaves out wide ground around a table that fills a picture', () => {
    expect(findTables(piecesOf(words), none, 20, page)).toEqual([{ left: 0, top: 0, right: 300, bottom: 125 }]);
    expect(findTables(piecesOf(words), gridLines(3, 3), 20, page)).toEqual([
      { left: 0, top: 0, right: 340, bottom: 130 },
    ]);
  });

  test('ruled tables under headings of their own are parted', () => {
    const lower = (by: number) => (line: { at: number }) => ({ ...line, at: line.at + by });
    const { level, upright } = gridLines(3, 3);
    const both = {
      level: [...level, ...level.map(lower(150) as never)],
      upright: [...upright, ...upright.map((line) => ({ ...line, from: line.from + 150, to: line.to + 150 }))],
    };
    const second = piecesOf(words).map((each) => ({ ...each, top: each.top + 150, bottom: each.bottom + 150 }));
    const pieces = [...piecesOf(words), piece('in May', 10, 110), ...second];
    expect(findTables(pieces, both as typeof none, 20, page)).toHaveLength(2);
  });

  test('cuts a table out of a page of text', () => {
    const table = piecesOf(words).map((each) => ({ ...each, top: each.top + 200, bottom: each.bottom + 200 }));
    const [found, ...more] = findTables([...prose(0), ...table, ...prose(350)], none, 20, page);
    expect(more).toEqual([]);
    expect(found!.top).toBeGreaterThan(150);
    expect(found!.bottom).toBeLessThan(350);
  });

  test('finds none in running text, in one column or two', () => {
    expect(findTables(prose(0), none, 20, page)).toEqual([]);
    const second = prose(0).map((each) => ({ ...each, left: each.left + 550, right: each.right + 550 }));
    expect(findTables([...prose(0), ...second], none, 20, page)).toEqual([]);
  });

  test('finds a ruled table of one column', () => {
    expect(findTables(piecesOf([['a'], ['b'], ['c']]), gridLines(3, 1), 20, page)).toEqual([
      { left: 0, top: 0, right: 140, bottom: 130 },
    ]);
  });

  test('nothing to read, no table', () => {
    expect(findTables([], gridLines(3, 3), 20, page)).toEqual([]);
  });
});

test('a caption above the opening line is left out, a heading in cells is not', () => {
  const lines = { level: gridLines(3, 3).level.map((line) => ({ ...line, at: line.at + 40 })), upright: [] };
  const body = piecesOf(words).map((each) => ({ ...each, top: each.top + 40, bottom: each.bottom + 40 }));
  expect(tableFrame([piece('Table 1. Animals', 10, 5), ...body], lines, page).top).toBe(34);
  expect(tableFrame([piece('left', 10, 5), piece('right', 210, 5), ...body], lines, page)).toEqual(page);
});

test('one row of cells that fills a picture is a table, a line of text is none', () => {
  const strip: Box = { left: 0, top: 0, right: 400, bottom: 60 };
  const cells = [pieceAt('Depth', 10, 20, 60), pieceAt('Price', 150, 20, 60), pieceAt('Mean', 300, 20, 60)];
  expect(findTables(cells, { level: [], upright: [] }, 20, strip)).toEqual([strip]);
  expect(findTables([pieceAt('a line of text', 10, 20, 300)], { level: [], upright: [] }, 20, strip)).toEqual([]);
  expect(findTables(cells, { level: [], upright: [] }, 20, { left: 0, top: 0, right: 400, bottom: 500 })).toEqual([]);
});

test('a single column is a table where its rows are ruled off', () => {
  const page: Box = { left: 0, top: 0, right: 200, bottom: 200 };
  const rows = [10, 50, 90, 130].map((y) => pieceAt('Income', 20, y, 80));
  const rules = [40, 80, 120, 160].map((at) => ({ at, from: 0, to: 200, thickness: 1 }));
  expect(findTables(rows, { level: rules, upright: [] }, 20, page)).toEqual([page]);
  expect(findTables(rows, { level: [], upright: [] }, 20, page)).toEqual([]);
});

function pieceAt(text: string, left: number, top: number, width: number): TextLine {
  return pieceOf(text, { left, right: left + width, top, bottom: top + 20 });
}

test('a frame has 0.6 text heights of ground, but no text above or below and nothing beyond the page', () => {
  const own = [pieceAt('in it', 100, 100, 200)];
  const frame = (others: TextLine[], bounds: Box = page) => frameAround(own, [...own, ...others], none, 20, bounds);
  expect(frame([])).toEqual({ left: 88, top: 88, right: 312, bottom: 132 });
  expect(frame([pieceAt('above', 100, 79, 200), pieceAt('below', 100, 121, 200)])).toEqual({
    ...{ left: 88, top: 99, right: 312, bottom: 121 },
  });
  expect(frame([pieceAt('close above', 100, 85, 200), pieceAt('close below', 100, 115, 200)])).toEqual({
    ...{ left: 88, top: 100, right: 312, bottom: 120 },
  });
  expect(frame([], { left: 95, top: 95, right: 305, bottom: 125 })).toEqual({
    left: 95,
    top: 95,
    right: 305,
    bottom: 125,
  });
});

test('a frame takes in the lines that open and close a table, within two text heights and along half of it', () => {
  const own = [pieceAt('in it', 100, 100, 200)];
  const frame = (...level: { at: number; from: number; to: number }[]) =>
    frameAround(own, own, { level: level.map((line) => ({ ...line, thickness: 1 })), upright: [] }, 20, page);
  expect(frame({ at: 62, from: 50, to: 350 }, { at: 158, from: 50, to: 350 })).toEqual({
    ...{ left: 38, top: 50, right: 362, bottom: 170 },
  });
  const bare = { left: 88, top: 88, right: 312, bottom: 132 };
  expect(frame({ at: 60, from: 50, to: 350 }, { at: 160, from: 50, to: 350 })).toEqual(bare);
  expect(frame({ at: 70, from: 50, to: 199 })).toEqual(bare);
});

test('an upright picture of 700 pixels and fifteen printed lines may be a page', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => pieceAt('a line', 0, 30 * i, 100));
  const may = (count: number, right: number, bottom: number) =>
    mayBePage(rows(count), { left: 0, top: 0, right, bottom });
  expect([may(15, 700, 700), may(14, 700, 700), may(15, 700, 699), may(15, 701, 700)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
