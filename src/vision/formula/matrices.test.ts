import { describe, expect, it } from 'vitest';
import { matricesIn } from './matrices.ts';

const glyph = 10;
const part = (x: number, y: number, width = 7, height = 10) => ({ x, y, width, height, area: width * height });
const tall = (x: number, height: number) => part(x, 0, 4, height);
/** Three dots from the top or left of a place. */
const dots = (x: number, y: number, across: number, down: number) =>
  [0, 1, 2].map((i) => part(x + i * across, y + i * down, 2, 2));
const sizes = (found: ReturnType<typeof matricesIn>) => found.map(({ cells }) => [cells.length, cells[0]!.length]);

describe('matricesIn', () => {
  it('finds the rows and columns of every matrix of a line', () => {
    const cell = (x: number, y: number) => [part(x, y), part(x + 8, y + 6, 4, 6)];
    const first = [tall(0, 60), ...[6, 26, 46].flatMap((y) => [...cell(10, y), ...cell(40, y)]), tall(60, 60)];
    const second = [tall(70, 60), ...[6, 26, 46].flatMap((y) => cell(80, y)), tall(98, 60)];
    expect(sizes(matricesIn([...first, ...second], glyph))).toEqual([
      [3, 2],
      [3, 1],
    ]);
  });

  it('keeps dots together and says how they lie', () => {
    const ink = [
      tall(0, 80),
      part(10, 4),
      ...dots(40, 8, 6, 0),
      ...dots(12, 30, 0, 6),
      ...dots(40, 30, 6, 6),
      tall(70, 80),
    ];
    expect(matricesIn(ink, glyph)[0]!.cells.map((row) => row.map((cell) => cell?.dots))).toEqual([
      [undefined, '\\cdots'],
      ['\\vdots', '\\ddots'],
    ]);
  });

  it('tells rows that touch in one column by another one, and leaves empty cells empty', () => {
    // An exponent reaches up to the letter above it.
    const touching = [part(10, 4, 7, 14), part(10, 24), part(18, 18, 4, 5)];
    const ink = [tall(0, 60), ...touching, part(40, 4), part(40, 24), part(70, 24), tall(90, 60)];
    const [{ cells } = { cells: [] }] = matricesIn(ink, glyph);
    expect(cells.map((row) => row.map((cell) => cell !== undefined))).toEqual([
      [true, true, false],
      [true, true, true],
    ]);
  });

  it('takes a line in brackets, and brackets of two heights, for none', () => {
    expect(matricesIn([tall(0, 40), part(10, 15), part(40, 15), tall(60, 40)], glyph)).toEqual([]);
    expect(matricesIn([tall(0, 60), part(10, 4), part(10, 40), tall(60, 30)], glyph)).toEqual([]);
  });
});
