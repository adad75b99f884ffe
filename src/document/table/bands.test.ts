import { expect, test } from 'vitest';
import { cutBands, stitchBands } from './bands.ts';
import { readNetwork } from './choose-reading.ts';
import { piecesIn } from './table-frame.ts';
import { piece, piecesOf, placeHeight, seen } from './test-tables.ts';

const words = Array.from({ length: 40 }, (_, row) => [`a${row}`, `b${row}`, `c${row}`]);
const pieces = piecesOf(words);
const frame = { left: 0, top: 0, right: 300, bottom: 40 * placeHeight };

test('a long table is cut between its printed lines, a short one is not', () => {
  const bands = cutBands(pieces, frame)!;
  expect(bands.length).toBe(3);
  expect(bands.flatMap((band) => piecesIn(pieces, band)).length).toBe(pieces.length);
  for (const { top } of bands.slice(1))
    expect(pieces.every((each) => each.bottom <= top || each.top >= top)).toBe(true);
  expect(cutBands(pieces.slice(0, 30), frame)).toBeUndefined();
});

test('bands become one table; one that saw another number of columns takes those of the others', () => {
  const bands = cutBands(pieces, frame)!;
  const readings = bands.map((band, i) => {
    const inside = piecesIn(pieces, band);
    const rows = inside.length / 3;
    const { cells, ...rest } = seen(rows, i === 1 ? 2 : 3);
    const moved = cells.map((cell) => {
      const { left, top, right, bottom } = cell.box;
      return { ...cell, box: { left, top: top + inside[0]!.top - 5, right, bottom: bottom + inside[0]!.top - 5 } };
    });
    return readNetwork({ ...rest, cells: moved }, inside, band);
  });
  const { grid, contents } = stitchBands(readings, pieces, frame);
  expect([grid.rows, grid.columns]).toEqual([40, 3]);
  expect(
    grid.cells.every((cell, i) => contents[i]!.map(({ line }) => line.text).join() === words[cell.row]![cell.column]),
  ).toBe(true);
});

test('a border that cuts nothing in one band cuts no head of another', () => {
  const narrow = words.map((row) => row.map(() => '1'));
  const head = { ...piece('wide', 110, 5), left: 95, right: 160 };
  const all = [...piecesOf(narrow).filter(({ top }) => top > placeHeight), head];
  const bands = [
    { left: 0, top: 0, right: 300, bottom: placeHeight },
    { left: 0, top: placeHeight, right: 300, bottom: frame.bottom },
  ];
  const cells = seen(39, 3).cells.map((each) => ({
    ...each,
    box: { ...each.box, top: each.box.top + placeHeight, bottom: each.box.bottom + placeHeight },
  }));
  const readings = [
    readNetwork(seen(1, 3), [head], bands[0]!),
    readNetwork({ ...seen(39, 3), cells }, piecesIn(all, bands[1]!), bands[1]!),
  ];
  const [before, after] = stitchBands(readings, all, frame).borders.x;
  expect([before! <= 95, after! >= 160]).toEqual([true, true]);
});
