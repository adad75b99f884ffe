import { describe, expect, test } from 'vitest';
import type { Box } from '../../types/box.ts';
import type { SeenRegion } from '../../types/layout-region.ts';
import { framesOnPage as frames } from './frames-on-page.ts';
import { piece, piecesOf } from './test-tables.ts';

const texts = (rows: number, columns: number) =>
  piecesOf(Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'word')));
const seen = (kind: SeenRegion['kind'], box: Box, score = 0.9): SeenRegion => ({ kind, box, score });

const framesOnPage = (
  found: readonly Box[],
  ...[seen, pieces, ruled]: [SeenRegion[], Parameters<typeof frames>[2], Box[]]
) =>
  frames(
    found.map((frame) => ({ frame, drawn: false })),
    ...([seen, pieces, ruled, 20] as const),
  );

describe('framesOnPage', () => {
  const page = [
    ...texts(4, 3),
    ...texts(20, 1).map((piece) => ({ ...piece, top: piece.top + 400, bottom: piece.bottom + 400 })),
  ];
  const place: Box = { left: 0, top: 0, right: 300, bottom: 120 };

  test('takes what the network sees, and what lines and gaps tell if it sees nothing else there', () => {
    expect(framesOnPage([], [seen('table', place)], page, [])).toEqual([place]);
    expect(framesOnPage([place], [], page, [])).toEqual([place]);
    const two = [...texts(4, 2), ...page.slice(12)];
    expect(framesOnPage([place], [seen('text', place)], two, [])).toEqual([]);
    expect(framesOnPage([place], [seen('text', place, 0.3)], two, [])).toEqual([place]);
  });

  test('a grid of three columns far apart is a table whatever the network takes it for, all of it where it sees a part', () => {
    expect(framesOnPage([place], [seen('text', place)], page, [])).toEqual([place]);
    expect(framesOnPage([place], [seen('table', { ...place, left: 90 })], page, [])).toEqual([place]);
  });

  test('text with a few cells below it is none', () => {
    const question = (top: number) => [
      piece('Which of these is prime and less than twenty?', 0, top),
      ...[10, 150].map((left) => piece('seventeen', left, top + 30)),
    ];
    const sheet = [0, 100, 200].flatMap(question);
    const all: Box = { left: 0, top: 0, right: 450, bottom: 260 };
    expect(framesOnPage([all], [seen('table', all)], [...page.slice(12), ...sheet], [])).toEqual([]);
  });

  test('ruled off tables are law, whatever the network sees in them', () => {
    expect(frames([{ frame: place, drawn: true }], [seen('text', place)], page, [], 20)).toEqual([place]);
  });

  test('a drawing with a few letters is none, a table that is seen as a drawing is', () => {
    const few: Box = { left: 0, top: 0, right: 200, bottom: 120 };
    expect(framesOnPage([few], [seen('figure', few)], page, [few])).toEqual([]);
    expect(framesOnPage([place], [seen('figure', place)], page, [place])).toEqual([place]);
  });

  test('a ruled table is taken out of text around it that gaps joined with it', () => {
    const all: Box = { left: 0, top: 0, right: 300, bottom: 1000 };
    expect(framesOnPage([all], [], page, [place])).toEqual([place]);
    expect(framesOnPage([all], [seen('table', all)], page, [place])).toEqual([all]);
  });

  test('tables that printed lines draw stay apart where the network sees one', () => {
    const beside = texts(4, 3).map((piece) => ({ ...piece, left: piece.left + 500, right: piece.right + 500 }));
    const other: Box = { ...place, left: 500, right: 800 };
    const found = [place, other].map((frame) => ({ frame, drawn: true }));
    const both: Box = { ...place, right: 800 };
    expect(frames(found, [seen('table', both)], [...page, ...beside], [], 20)).toEqual([place, other]);
  });

  test('a page of rows of three cells is a table without lines, a list of names and prices is none', () => {
    const all: Box = { left: 0, top: 0, right: 300, bottom: 150 };
    expect(framesOnPage([all], [], texts(5, 3), [])).toEqual([all]);
    expect(framesOnPage([all], [], texts(5, 2), [])).toEqual([]);
  });
});
