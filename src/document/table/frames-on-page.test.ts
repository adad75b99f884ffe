import { describe, expect, test } from 'vitest';
import type { Box } from '../../types/box.ts';
import { framesOnPage, tableFrames } from './frames-on-page.ts';
import { piece, piecesOf } from './test-tables.ts';

const texts = (rows: number, columns: number) =>
  piecesOf(Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'word')));

/** Three columns of four rows, and text below. */
const page = [
  ...texts(4, 3),
  ...texts(20, 1).map((piece) => ({ ...piece, top: piece.top + 400, bottom: piece.bottom + 400 })),
];
const place: Box = { left: 0, top: 0, right: 300, bottom: 120 };
const off: Box = { left: -8, top: -8, right: 290, bottom: 130 };

const frames = ({
  found = [],
  regions = [],
  learned = [],
  grids = [],
  closed = [],
  pieces = page,
}: Partial<
  Record<'regions' | 'learned' | 'grids' | 'closed', Box[]> & {
    found: { frame: Box; drawn: boolean }[];
    pieces: typeof page;
  }
>) => framesOnPage(found, regions, learned, grids, closed, pieces);

describe('framesOnPage', () => {
  test('takes what either network sees, the page network’s frame where both see it in other text', () => {
    expect(frames({ regions: [place] })).toEqual([place]);
    expect(frames({ learned: [off] })).toEqual([off]);
    expect(frames({ regions: [place], learned: [off] })).toEqual([place]);
    const narrower: Box = { ...place, right: 200 };
    expect(frames({ regions: [place], learned: [narrower] })).toEqual([narrower]);
  });

  test('what lines and gaps tell is none that no network sees, and the frame of one that they see with the same text', () => {
    const found = [{ frame: place, drawn: false }];
    expect(frames({ found })).toEqual([]);
    expect(frames({ found, learned: [off] })).toEqual([place]);
  });

  test('closed grids are law; lines with the same ends draw a table where the networks see none', () => {
    const found = [{ frame: place, drawn: true }];
    const part: Box = { ...place, right: 200 };
    expect(frames({ found, closed: [place], learned: [part] })).toEqual([place]);
    expect(frames({ found, learned: [part] })).toEqual([part]);
    expect(frames({ found })).toEqual([place]);
  });

  test('a box of running text is no table', () => {
    const pieces = [0, 30, 60].map((top) => piece('The harbour has been dredged every spring', 0, top));
    expect(frames({ found: [{ frame: place, drawn: true }], closed: [place], pieces })).toEqual([]);
  });

  test('tables that the page network tells apart stay apart where the layout network sees one', () => {
    const [above, below]: [Box, Box] = [
      { ...place, bottom: 58 },
      { ...place, top: 62 },
    ];
    expect(frames({ regions: [place], learned: [above, below] })).toEqual([above, below]);
  });

  test('printed lines part what is seen as one', () => {
    const beside = texts(4, 3).map((piece) => ({ ...piece, left: piece.left + 500, right: piece.right + 500 }));
    const other: Box = { ...place, left: 500, right: 800 };
    const both: Box = { ...place, right: 800 };
    expect(frames({ learned: [both], grids: [place, other], pieces: [...page, ...beside] })).toEqual([place, other]);
  });

  test('two frames show one table where both cover 0.6 of what they cover together', () => {
    const narrower = (right: number): Box => ({ ...place, right });
    expect(frames({ regions: [place], learned: [narrower(180)] })).toEqual([narrower(180)]);
    expect(frames({ regions: [place], learned: [narrower(179)] })).toEqual([place]);
    const drawn = (right: number) =>
      frames({ found: [{ frame: place, drawn: true }], closed: [narrower(right)], learned: [narrower(100)] });
    expect([drawn(180), drawn(179)]).toEqual([[place], [narrower(100)]]);
  });

  test('a quarter of a drawn table’s text may be running text', () => {
    const prose = [0, 30].map((top) => piece('The harbour has been dredged every spring', 0, top));
    const cells = (count: number) =>
      Array.from({ length: count }, (_, i) => piece('cell', 50 * (i % 3), 60 + 20 * (i >> 1)));
    const told = (count: number) =>
      frames({
        found: [{ frame: { ...place, right: 500, bottom: 400 }, drawn: true }],
        pieces: [...prose, ...cells(count)],
      }).length;
    expect([told(6), told(5)]).toEqual([1, 0]);
  });

  test('several grids in one frame part it, with what lines and gaps tell between them; one does not', () => {
    const beside = texts(4, 3).map((piece) => ({ ...piece, left: piece.left + 500, right: piece.right + 500 }));
    const third = texts(2, 3).map((piece) => ({ ...piece, top: piece.top + 200, bottom: piece.bottom + 200 }));
    const pieces = [...page, ...beside, ...third];
    const other: Box = { ...place, left: 500, right: 800 };
    const rest: Box = { left: 0, top: 200, right: 300, bottom: 260 };
    const all: Box = { left: 0, top: 0, right: 800, bottom: 260 };
    const found = [{ frame: rest, drawn: false }];
    expect(frames({ learned: [all], grids: [place, other], found, pieces })).toEqual([place, other, rest]);
    expect(frames({ learned: [all], grids: [place], found, pieces })).toEqual([all]);
    // What lies elsewhere is no part of it, neither grids nor what lines and gaps tell.
    const far: Box = { left: 0, top: 600, right: 300, bottom: 760 };
    expect(frames({ learned: [all], grids: [place, far], pieces })).toEqual([all]);
    expect(frames({ learned: [all], grids: [place, other], found: [{ frame: far, drawn: false }], pieces })).toEqual([
      place,
      other,
    ]);
  });

  test('a frame without text is none, and they are told from top to bottom and from left to right', () => {
    expect(frames({ regions: [{ left: 400, top: 0, right: 500, bottom: 100 }] })).toEqual([]);
    const beside = texts(4, 3).map((piece) => ({ ...piece, left: piece.left + 500, right: piece.right + 500 }));
    const other: Box = { ...place, left: 500, right: 800 };
    const lower: Box = { left: 0, top: 400, right: 300, bottom: 700 };
    expect(frames({ learned: [lower, other, place], pieces: [...page, ...beside] })).toEqual([place, other, lower]);
  });
});

describe('tableFrames', () => {
  const none = { level: [], upright: [] };
  const picture: Box = { left: 0, top: 0, right: 800, bottom: 1100 };
  const region = (score: number) => ({ kind: 'table' as const, score, box: place });

  test('believes the layout network with a score of 0.6', () => {
    const told = (score: number) =>
      tableFrames(page, none, 20, picture, { regions: [region(score)], learned: [] }).length;
    expect([told(0.6), told(0.59)]).toEqual([1, 0]);
    const text = { ...region(0.9), kind: 'text' as const };
    expect(tableFrames(page, none, 20, picture, { regions: [text], learned: [] })).toEqual([]);
  });

  test('without a look at the page, lines and gaps tell', () => {
    expect(tableFrames(texts(4, 3), none, 20, picture, undefined)).toHaveLength(1);
  });
});
