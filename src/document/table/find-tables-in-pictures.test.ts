import { describe, expect, test } from 'vitest';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { findTables } from './find-tables.ts';
import { piece, pieceOf, ruling } from './test-tables.ts';

/** A picture with room on all sides, and text 20 high. */
const page: Box = { left: -500, top: -500, right: 1000, bottom: 1000 };
const em = 20;

/** Rows of three cells at 10, 110 and 210, 30 from top to top. */
const rows = (count: number, top = 0) =>
  Array.from({ length: count }, (_, i) =>
    ['name', '12', '3.50'].map((text, k) => piece(text, 10 + 100 * k, top + 30 * i)),
  ).flat();
const prose = (count: number, top: number) =>
  Array.from({ length: count }, (_, i) => piece('running text that goes on from side to side of it', 0, top + 30 * i));
const list = (count: number, top: number) =>
  Array.from({ length: count }, (_, i) => piece('an entry', 10, top + 30 * i));
const find = (
  pieces: readonly TextLine[],
  level: ReturnType<typeof ruling>[] = [],
  upright: typeof level = [],
  within = page,
) => findTables(pieces, { level, upright }, em, within);
/** Tops and bottoms of the tables, without the ground of 0.6 text heights around them. */
const told = (...about: Parameters<typeof find>) =>
  find(...about).map(({ frame }) => [frame.top + 12, frame.bottom - 12]);

describe('around the only table of a picture', () => {
  const above = (...lines: TextLine[]) => told([...lines, ...rows(6), piece('far below', 10, 400)])[0];
  const line = (text: string, top: number, height = 20) =>
    pieceOf(text, { left: 10, right: 10 + 10 * text.length, top, bottom: top + height });

  test('a short line near it may be a heading in it', () => {
    expect(above(line('in May', -30))).toEqual([-30, 170]);
  });

  test('a title is none: it is 1.35 times as large as the text', () => {
    expect(above(line('The catch', -37, 27))).toEqual([-37, 170]);
    expect(above(line('The catch', -38, 28))).toEqual([0, 170]);
  });

  test('nor is running text, and the last line of its paragraph', () => {
    expect(above(line('a'.repeat(28), -30))).toEqual([-30, 170]);
    expect(above(line('a'.repeat(29), -30))).toEqual([0, 170]);
    const paragraph = (left: number, pitch = 30) =>
      above(line('a'.repeat(29), -30 - pitch), { ...line('of it.', -30), left, right: left + 60 });
    expect(paragraph(29)).toEqual([0, 170]);
    expect(paragraph(30)).toEqual([-30, 170]);
    expect(paragraph(10, 32)).toEqual([0, 170]);
    expect(paragraph(10, 33)).toEqual([-30, 170]);
  });

  test('nor what stands 1.7 times as far from it as its rows from each other', () => {
    expect(above(line('in May', -51))).toEqual([-51, 170]);
    expect(above(line('in May', -52))).toEqual([0, 170]);
    const below = (top: number) => told([...rows(6), piece('in all', 10, top), piece('far below', 10, 400)])[0];
    expect([below(201), below(202)]).toEqual([
      [0, 221],
      [0, 170],
    ]);
  });

  test('a row of cells in line with its columns is one of it, however far: a sum', () => {
    const sum = (left: number) => ['all', '72', '21.00'].map((text, k) => piece(text, left + 100 * k, 260));
    // Nothing else is in the picture, so that all of it is the table with the ground around.
    const bottom = (left: number) => find([...rows(6), ...sum(left)])[0]!.frame.bottom;
    expect([bottom(10), bottom(70)]).toEqual([280 + 40, 170 + 12]);
  });
});

describe('blocks one below the other', () => {
  test('four text heights apart are one table that fills the picture', () => {
    const both = (gap: number) => find([...rows(4), ...rows(4, 110 + gap)]).length;
    expect([both(80), both(81)]).toEqual([1, 2]);
  });

  test('side by side they are not', () => {
    const lower = (left: number, top: number) =>
      rows(4, top).map((each) => ({ ...each, left: each.left + left, right: each.right + left }));
    expect(find([...rows(4), ...lower(0, 185)])).toHaveLength(1);
    expect(find([...rows(4), ...lower(0, 320)])).toHaveLength(2);
  });

  test('fill a picture with 0.6 of its text, and a heading is of them', () => {
    const withList = (count: number) => told([piece('in May', 10, -30), ...rows(4), ...list(count, 300)])[0]![0];
    // Twelve texts of 20, and of 21.
    expect([withList(7), withList(8)]).toEqual([-30, 0]);
  });

  test('not one of which more than 0.4 is running text', () => {
    const withProse = (count: number) => told([piece('in May', 10, -30), ...rows(4), ...prose(count, 300)])[0]![0];
    expect([withProse(7), withProse(9)]).toEqual([-30, 0]);
  });
});

describe('on a page of text', () => {
  const text = prose(14, 400);
  /** Lines that part three columns and don't close the first. */
  const open = [0, 90].map((at) => ruling(0, 300, at));
  const sides = [100, 200, 300].map((at) => ruling(0, 90, at));

  test('rows 2.5 text heights below what printed lines part go on with it', () => {
    const below = (gap: number) => find([...rows(3, 5), ...rows(2, 90 + gap), ...text], open, sides);
    expect(below(50)).toHaveLength(1);
    expect(below(51)).toHaveLength(2);
  });

  test('not where text stands between them, or beside it', () => {
    const between = piece('a line between', 10, 115);
    expect(find([...rows(3, 5), between, ...rows(2, 140), ...text], open, sides)).toHaveLength(2);
    const right = rows(2, 110).map((each) => ({ ...each, left: each.left + 200, right: each.right + 200 }));
    expect(find([...rows(3, 5), ...right, ...text], open, sides)).toHaveLength(2);
  });

  test('a closed grid of one row is the head of the rows below it', () => {
    const head = [0, 30].map((at) => ruling(0, 300, at));
    const posts = [0, 100, 200, 300].map((at) => ruling(0, 30, at));
    const found = find([...rows(1, 5), ...rows(3, 60), ...text], head, posts);
    expect(found.map(({ drawn }) => drawn)).toEqual([false]);
    expect(find([...rows(1, 5), ...rows(3, 100), ...text], head, posts)).toHaveLength(2);
  });

  test('text in two columns is a table only where a line runs through it', () => {
    const pairs = [0, 1, 2, 3, 4, 5].flatMap((i) =>
      [0, 300].map((left) => piece('words of running text', left, 30 * i)),
    );
    expect(find([...pairs, ...text])).toEqual([]);
    const ruledAt = (at: number, to = 520) => find([...pairs, ...text], [ruling(0, to, at)]).length;
    expect([ruledAt(85), ruledAt(85, 255)]).toEqual([1, 0]);
    // A fifth of its height, 34, above and below.
    expect([ruledAt(-33), ruledAt(-34), ruledAt(203), ruledAt(204)]).toEqual([1, 0, 1, 0]);
  });
});

describe('a picture of a row or two', () => {
  const strip = (height: number): Box => ({ left: 0, top: 0, right: 400, bottom: height });
  const cells = (top: number, left = 10) => [0, 1, 2].map((i) => piece('cell', left + 120 * i, top));
  const isTable = (pieces: readonly TextLine[], height: number, level: ReturnType<typeof ruling>[] = []) =>
    find(pieces, level, [], strip(height)).length > 0;

  test('has no room for more: six text heights a row', () => {
    expect([isTable(cells(20), 120), isTable(cells(20), 121)]).toEqual([true, false]);
    // Rows that stand in line with each other are a table anyway.
    const two = [...cells(20), piece('a word', 37, 60), piece('another', 202, 60)];
    expect([isTable(two, 240), isTable(two, 241)]).toEqual([true, false]);
  });

  test('or of three lines, some of them cells, with a line across 0.8 of it and no running text', () => {
    const three = [...cells(10), piece('in May', 10, 50), piece('in June', 10, 90)];
    const across = (to: number) => [ruling(0, to, 40)];
    expect([isTable(three, 120, across(320)), isTable(three, 120, across(319))]).toEqual([true, false]);
    expect(isTable(three, 121, across(320))).toBe(false);
    expect(isTable([...three, piece('a'.repeat(29), 100, 70)], 120, across(320))).toBe(false);
    expect(isTable(three.slice(3), 120, across(320))).toBe(false);
  });

  test('or of single lines, 0.6 of them ruled off', () => {
    const ruled = (count: number, to = 320) =>
      isTable(
        list(5, 10),
        500,
        Array.from({ length: count }, (_, i) => ruling(0, to, 35 + 30 * i)),
      );
    expect([ruled(3), ruled(2), ruled(3, 319)]).toEqual([true, false, false]);
  });
});
