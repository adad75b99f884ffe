import { describe, expect, test } from 'vitest';
import type { Rulings } from '../../types/ruling.ts';
import { drawnTables } from './drawn-tables.ts';
import { gridLines, piece, piecesOf, ruling } from './test-tables.ts';

const em = 20;
const words = [
  ['name', 'size', 'price'],
  ['ant', '1', '2.50'],
  ['bee', '2', '3.75'],
];
const moved = <Each extends { left: number; right: number; top: number; bottom: number }>(
  pieces: readonly Each[],
  x: number,
  y = 0,
) =>
  pieces.map((each) => ({
    ...each,
    left: each.left + x,
    right: each.right + x,
    top: each.top + y,
    bottom: each.bottom + y,
  }));
const movedLines = ({ level, upright }: Rulings, x: number): Rulings => ({
  level: level.map((line) => ({ ...line, from: line.from + x, to: line.to + x })),
  upright: upright.map((line) => ({ ...line, at: line.at + x })),
});

describe('closed grids', () => {
  const grid = gridLines(3, 3);

  test('side by side are two tables', () => {
    const other = movedLines(grid, 400);
    const both = { level: [...grid.level, ...other.level], upright: [...grid.upright, ...other.upright] };
    const found = drawnTables([...piecesOf(words), ...moved(piecesOf(words), 400)], both, em);
    expect(found.map(({ left, right }) => [left, right])).toEqual([
      [0, 300],
      [400, 700],
    ]);
  });

  test('take in nothing that stands beside, above or below them', () => {
    const around = [piece('bullets beside', 330, 5), piece('a note', 10, 125), piece('title', 10, -60)];
    expect(drawnTables([...piecesOf(words), ...around], grid, em)).toEqual([
      { left: 0, top: 0, right: 300, bottom: 90 },
    ]);
  });

  test('with empty cells are whole', () => {
    const sparse = piecesOf([
      ['name', '', ''],
      ['', '', ''],
    ]);
    expect(drawnTables(sparse, gridLines(2, 3), em)).toEqual([{ left: 0, top: 0, right: 300, bottom: 60 }]);
  });
});

describe('level lines that start and end together', () => {
  const lines = { level: [0, 30, 60, 90].map((at) => ruling(0, 300, at)), upright: [] };

  test('are a table that ends with them', () => {
    const note = piece('a sentence below that is no row of it', 0, 140);
    expect(drawnTables([...piecesOf(words), note], lines, em)).toEqual([{ left: 0, top: 0, right: 300, bottom: 90 }]);
  });

  test('take the head above the first of them, not the title above that', () => {
    const body = moved(piecesOf(words), 0);
    const head = moved(piecesOf([['kind', 'count', 'sum']]), 0, -30);
    const title = piece('Expenses of the year', 0, -90);
    const [found, ...more] = drawnTables([title, ...head, ...body], lines, em);
    expect(more).toEqual([]);
    expect(found!.top).toBe(-25);
  });

  test('take heads that span columns above that, not what stands over all of them', () => {
    const body = [...piecesOf(words), ...moved(piecesOf([['kind', 'count', 'sum']]), 0, -30)];
    const topWith = (...above: ReturnType<typeof piece>[]) => drawnTables([...above, ...body], lines, em)[0]!.top;
    // The middle of the second and third of the heads, which reach from 110 to 240, is at 175.
    expect(topWith(piece('both of them', 115, -55))).toBe(-55);
    expect(topWith(piece('both of them', 134, -55))).toBe(-55);
    expect(topWith(piece('both of them', 135, -55))).toBe(-25);
    expect(topWith(piece('everything that is in it', 0, -55))).toBe(-25);
    // In the middle of two rows of heads.
    expect(topWith(piece('everything that is in it', 0, -42))).toBe(-42);
    expect(topWith(piece('both of them', 115, -70))).toBe(-25);
  });

  test('end with the line that closes them: two pieces below, in line with the columns, are answers to choose from', () => {
    const below = (...texts: string[]) => moved(piecesOf([texts]), 0, 90);
    const three = { level: [0, 30, 90].map((at) => ruling(0, 300, at)), upright: [] };
    const bottomWith = (own: typeof lines, ...texts: string[]) =>
      drawnTables([...piecesOf(words), ...below(...texts)], own, em)[0]!.bottom;
    expect(bottomWith(three, 'F 5', 'H 7')).toBe(90);
    expect(bottomWith(three, 'cow', '4', '5')).toBe(115);
    expect(bottomWith(lines, 'cow', '4')).toBe(115);
  });

  test('go on with rows a text height from the line, and 0.75 of their distance from each other', () => {
    const row = (y: number) => moved(piecesOf([['cow', '4', '5']]), 0, y - 5);
    const bottomWith = (...rows: ReturnType<typeof row>[]) =>
      drawnTables([...piecesOf(words), ...rows.flat()], lines, em)[0]!.bottom;
    expect([bottomWith(row(110)), bottomWith(row(111))]).toEqual([130, 90]);
    // Rows are 30 apart.
    expect([bottomWith(row(95), row(137)), bottomWith(row(95), row(138))]).toEqual([157, 115]);
  });

  test('begin below the running text between a line further up and the caption', () => {
    const text = [0, 30].map((top) => piece('two lines of running text', 0, top - 185));
    const caption = [piece('Table 2', 0, -35), piece('Animals and what they cost', 90, -35)];
    const above = [ruling(0, 300, -200), ...lines.level];
    const found = drawnTables([...text, ...caption, ...piecesOf(words)], { level: above, upright: [] }, em);
    expect(found).toEqual([{ left: 0, top: 0, right: 300, bottom: 90 }]);
  });

  test('between questions with their answers are none', () => {
    const question = (top: number) => [
      piece('Which of them is the larger?', 0, top),
      ...[10, 110, 210].map((left) => piece('answer', left, top + 30)),
    ];
    const rules = [0, 100, 200, 300].map((at) => ruling(0, 300, at));
    expect(drawnTables([10, 110, 210].flatMap(question), { level: rules, upright: [] }, em)).toEqual([]);
  });

  test('under lines of prose are none', () => {
    const prose = [0, 1, 2].map((i) => piece('running text from side to side', 0, 30 * i + 5));
    expect(drawnTables(prose, lines, em)).toEqual([]);
  });
});

describe('plain frames', () => {
  const frame = {
    level: [0, 110].map((at) => ruling(-10, 300, at)),
    upright: [-10, 300].map((at) => ruling(0, 110, at)),
  };
  const found = (pieces: ReturnType<typeof piecesOf>, lines: Rulings = frame) => drawnTables(pieces, lines, em).length;

  test('around cells are tables, with 0.6 of their text in the cells', () => {
    expect(found(moved(piecesOf(words), 0, 5))).toBe(1);
    expect(found([piece('one', 10, 5), piece('line', 10, 40), piece('more', 10, 80)])).toBe(0);
    // Two rows of three cells, and lines below them; 6 of 10 and of 11.
    const above = (count: number) => [
      ...piecesOf(words.slice(0, 2)),
      ...Array.from({ length: count }, (_, i) => piece('x', 10 + i, 60 + 8 * i)),
    ];
    expect([found(above(4)), found(above(5))]).toEqual([1, 0]);
  });

  test('around running text, or cells with some of it, are none', () => {
    const cells = moved(piecesOf(words), 0, 5);
    expect(found([...cells.slice(0, 6), piece('a'.repeat(29), 0, 90)])).toBe(0);
    const apart = {
      level: [0, 400].map((at) => ruling(-10, 300, at)),
      upright: [-10, 300].map((at) => ruling(0, 400, at)),
    };
    expect(found([...cells, ...moved(cells, 0, 250)], apart)).toBe(0);
  });

  test('with a grid in them are that grid', () => {
    const grid = gridLines(3, 3);
    const outer = {
      level: [-50, 150].map((at) => ruling(-50, 350, at)),
      upright: [-50, 350].map((at) => ruling(-50, 150, at)),
    };
    const both = { level: [...grid.level, ...outer.level], upright: [...grid.upright, ...outer.upright] };
    expect(drawnTables(piecesOf(words), both, em)).toEqual([{ left: 0, top: 0, right: 300, bottom: 90 }]);
  });
});

describe('closed grids one below the other', () => {
  const grid = gridLines(3, 3);
  const lower = (by: number, x = 0): Rulings => ({
    level: grid.level.map((line) => ({ ...ruling(line.from + x, line.to + x, line.at + 90 + by) })),
    upright: grid.upright.map((line) => ({ ...ruling(line.from + 90 + by, line.to + 90 + by, line.at + x) })),
  });
  const count = (by: number, x = 0, ...between: ReturnType<typeof piece>[]) => {
    const other = lower(by, x);
    const lines = { level: [...grid.level, ...other.level], upright: [...grid.upright, ...other.upright] };
    return drawnTables([...piecesOf(words), ...moved(piecesOf(words), x, 90 + by), ...between], lines, em).length;
  };

  test('less than a text height apart are one whose rows are drawn apart', () => {
    expect([count(19), count(20)]).toEqual([1, 2]);
  });

  test('not with other ends, or with text between them', () => {
    expect([count(19, 29), count(19, 30)]).toEqual([1, 2]);
    expect(count(19, 0, { ...piece('May', 10, 92), bottom: 106 })).toBe(2);
  });

  test('without text are none', () => {
    expect(drawnTables([piece('elsewhere', 10, 400)], grid, em)).toEqual([]);
  });
});

describe('lines and what else is drawn', () => {
  const lines = [0, 30, 60, 90].map((at) => ruling(0, 300, at));

  test('lines with the same ends take in what touching lines part that they lie on', () => {
    const upright = [100, 200].map((at) => ruling(60, 140, at));
    const more = { level: [...lines, ruling(100, 240, 140)], upright };
    expect(drawnTables(piecesOf(words), more, em)).toEqual([{ left: 0, top: 0, right: 300, bottom: 140 }]);
  });

  test('lines of a closed grid draw no second table', () => {
    const grid = gridLines(3, 3);
    const beside = moved(piecesOf(words), 0, 140);
    const below = [140, 170, 200, 230].map((at) => ruling(0, 300, at));
    const found = drawnTables(
      [...piecesOf(words), ...beside],
      { level: [...grid.level, ...below], upright: grid.upright },
      em,
    );
    expect(found).toEqual([
      { left: 0, top: 0, right: 300, bottom: 90 },
      { left: 0, top: 140, right: 300, bottom: 230 },
    ]);
  });
});
