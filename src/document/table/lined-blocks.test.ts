import { describe, expect, test } from 'vitest';
import { linedBlocks } from './lined-blocks.ts';
import { piece, ruling } from './test-tables.ts';

/** Rows of three cells at 10, 110 and 210, 20 high and 30 from top to top. */
const rows = (count: number, top = 5) =>
  Array.from({ length: count }, (_, i) => row(['name', '12', '3.50'], top + 30 * i)).flat();
const row = (texts: readonly string[], top: number, left = 10) =>
  texts.map((text, i) => piece(text, left + 100 * i, top));
const lines = (...ats: number[]) => ats.map((at) => ruling(0, 300, at));
const found = (pieces: ReturnType<typeof rows>, level: ReturnType<typeof lines>) =>
  linedBlocks(pieces, { level, upright: [] }, 20);
const told = (...about: Parameters<typeof found>) => found(...about).map(({ top, bottom }) => [top, bottom]);

describe('level lines draw a table', () => {
  test('three of them with rows of cells between, whether each row has its line or only the head', () => {
    expect(found(rows(4), lines(0, 30, 120))).toEqual([{ left: 0, top: 0, right: 300, bottom: 120 }]);
    expect(told(rows(4), lines(0, 30, 60, 90, 120))).toEqual([[0, 120]]);
    expect(told(rows(4), lines(0, 120))).toEqual([]);
    expect(told(rows(0), lines(0, 30, 120))).toEqual([]);
  });

  test('that start and end within 1.5 text heights of each other', () => {
    const last = (from: number, to: number) => told(rows(4), [...lines(0, 30), ruling(from, to, 120)]);
    expect([last(29, 300), last(0, 271)]).toEqual([[[0, 120]], [[0, 120]]]);
    expect([last(30, 300), last(0, 270)]).toEqual([[], []]);
  });

  test('nearer than 0.8 text heights they are one, drawn double', () => {
    expect(told(rows(4), lines(0, 30, 120, 135))).toEqual([[0, 120]]);
    expect(told(rows(4), lines(0, 30, 120, 136))).toEqual([[0, 136]]);
  });

  test('with cells in 0.6 of the stretches between them', () => {
    const single = (top: number) => [piece('alone', 10, top)];
    const five = (cells: number) =>
      [0, 1, 2, 3, 4].flatMap((i) => (i < cells ? rows(1, 5 + 30 * i) : single(5 + 30 * i)));
    expect(told(five(3), lines(0, 30, 60, 90, 120, 150))).toEqual([[0, 150]]);
    expect(told(five(2), lines(0, 30, 60, 90, 120, 150))).toEqual([]);
  });

  test('not where text runs over the cells of most stretches: they part questions from each other', () => {
    const question = (top: number) => [piece('which of these is the largest', 10, top), ...rows(1, top + 30)];
    const asked = [0, 60, 120].flatMap((top) => question(top + 5));
    expect(told(asked, lines(0, 60, 120, 180))).toEqual([]);
  });
});

describe('two tables one below the other', () => {
  const two = (gap: number, ...between: ReturnType<typeof row>) => [...rows(3), ...between, ...rows(3, 95 + gap)];
  const both = (gap: number) => lines(0, 30, 60, 90, 90 + gap, 120 + gap, 150 + gap, 180 + gap);

  test('are parted by a heading with 1.7 times the distance of rows between the lines', () => {
    const heading = piece('in May', 10, 105);
    expect(told(two(52, heading), both(52))).toEqual([
      [0, 90],
      [142, 232],
    ]);
    expect(told(two(51, heading), both(51))).toEqual([[0, 231]]);
  });

  test('not by white around a row of cells', () => {
    expect(told(two(60, ...row(['name', '12', '3.50'], 110)), both(60))).toEqual([[0, 240]]);
  });

  test('are parted by two lines of text that run over several cells', () => {
    const texts = (count: number) =>
      ['what the second one shows is', 'told in two lines above it']
        .slice(0, count)
        .map((text, i) => piece(text, 10, 95 + 30 * i));
    // The row below the text is the second table's head.
    expect(told(two(60 + 30, ...texts(2), ...rows(1, 155)), both(90))).toEqual([
      [0, 90],
      [155, 270],
    ]);
    expect(told(two(60, ...texts(1), ...rows(1, 125)), both(60))).toEqual([[0, 240]]);
  });
});

describe('rows that go on beside the lines', () => {
  const beside = (count: number, by = 0, left = 350) =>
    Array.from({ length: count }, (_, i) => piece('9', left, 5 + 30 * i + by));

  test('half of them at most: the lines are those of some columns', () => {
    expect(told([...rows(4), ...beside(2)], lines(0, 30, 120))).toEqual([[0, 120]]);
    expect(told([...rows(4), ...beside(3)], lines(0, 30, 120))).toEqual([]);
    expect(told([...rows(4), ...beside(3, 0, -40)], lines(0, 30, 120))).toEqual([]);
  });

  test('level up to a quarter of the text’s height, and a text height off the lines', () => {
    expect(told([...rows(4), ...beside(4, 4)], lines(0, 30, 120))).toEqual([]);
    expect(told([...rows(4), ...beside(4, 5)], lines(0, 30, 120))).toEqual([[0, 120]]);
    expect(told([...rows(4), ...beside(4, 0, 320)], lines(0, 30, 120))).toEqual([[0, 120]]);
    expect(told([...rows(4), ...beside(4, 0, 321)], lines(0, 30, 120))).toEqual([]);
  });

  test('between lines of their own they are another table', () => {
    const second = rows(4).map((each) => ({ ...each, left: each.left + 400, right: each.right + 400 }));
    const own = (...ats: number[]) => ats.map((at) => ruling(400, 700, at));
    expect(told([...rows(4), ...second], [...lines(0, 30, 120), ...own(0, 30, 120)])).toEqual([
      [0, 120],
      [0, 120],
    ]);
    // A line on top is no row's own.
    expect(told([...rows(4), ...second], [...lines(0, 30, 120), ...own(0)])).toEqual([]);
  });
});

describe('rows outside the lines', () => {
  const every = lines(30, 60, 90);

  test('belong to a table where every row has its line, in line with its columns', () => {
    expect(told(rows(4), every)).toEqual([[5, 115]]);
    const off = [...rows(2, 35), ...row(['a', 'b', 'c'], 5, 60), ...row(['a', 'b', 'c'], 95, 60)];
    expect(told(off, every)).toEqual([[30, 90]]);
    expect(told([...rows(2, 35), piece('alone', 10, 5), piece('alone', 10, 95)], every)).toEqual([[30, 90]]);
  });

  test('a text height from its lines at most, and 0.75 of the distance of rows from each other', () => {
    const above = (top: number) => told([...rows(1, top), ...rows(2, 35)], every)[0]![0];
    expect([above(-10), above(-11)]).toEqual([-10, 30]);
    const below = (top: number) => told([...rows(2, 35), ...rows(1, top)], every)[0]![1];
    expect([below(110), below(111)]).toEqual([130, 90]);
    // Rows are 30 from top to top: 22.5 of white, and the first is 10 below the line.
    const second = (top: number) => told([...rows(2, 35), ...rows(1, 100), ...rows(1, top)], every)[0]![1];
    expect([second(142), second(143)]).toEqual([162, 120]);
  });

  test('are none of a table that its lines close, but for a head of three cells', () => {
    const closed = lines(0, 30, 120);
    const two = (top: number) => row(['name', '12'], top);
    expect(told([...two(-25), ...rows(4)], closed)).toEqual([[0, 120]]);
    expect(told([...rows(1, -25), ...rows(4)], closed)).toEqual([[-25, 120]]);
    expect(told([...two(5), ...rows(2, 35)], every)).toEqual([[5, 90]]);
  });

  test('a caption in two parts is no head of three columns: it runs over cells, or stands in no column', () => {
    const caption = (left: number) => [piece('Table 3', 10, 5), piece('Fish', left, 5)];
    const below = rows(2, 35);
    expect(told([...caption(140), ...below], every)).toEqual([[30, 90]]);
    expect(told([piece('Table 3', 10, 5), piece('Fish of all the months', 110, 5), ...below], every)).toEqual([
      [30, 90],
    ]);
    expect(told([...caption(110), ...below], every)).toEqual([[5, 90]]);
    const narrow = [35, 65].flatMap((top) => row(['name', '12'], top));
    expect(told([...row(['Table 3', 'Fish'], 5), ...narrow], every)).toEqual([[5, 90]]);
  });

  test('a head goes on upwards with cells in the middle over several of its columns, not over all', () => {
    const below = rows(3, 5);
    const over = (text: string, left: number, top = -25) => told([piece(text, left, top), ...below], every)[0]![0];
    // Over the last two columns, which reach from 110 to 250.
    expect(over('summer', 150)).toBe(-25);
    expect(over('all of the columns here', 10)).toBe(5);
    expect(over('summer', 250)).toBe(5);
    // Text in two lines beside one: half of the head’s row above it.
    expect(over('x', 10, -12)).toBe(-12);
    expect(over('summer', 150, -60)).toBe(5);
  });
});
