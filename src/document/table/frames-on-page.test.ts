import { describe, expect, test } from 'vitest';
import type { Box } from '../../types/box.ts';
import { framesOnPage } from './frames-on-page.ts';
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
});
