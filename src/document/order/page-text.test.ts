import { describe, expect, test } from 'vitest';
import type { Line } from '../../types/line.ts';
import type { Point, Quad } from '../../types/quad.ts';
import { mainAngle } from '../frame.ts';
import { toPageText } from './page-text.ts';

/** A line of characters 10 wide and 20 high, its words boxed. */
function line(text: string, x: number, y: number, { size = 20, turn = 0 } = {}): Line {
  const advance = size / 2;
  const box = (from: number, to: number): Quad => {
    const corners: Point[] = [
      [x + from * advance, y],
      [x + to * advance, y],
      [x + to * advance, y + size],
      [x + from * advance, y + size],
    ];
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    return corners.map(([px, py]): Point => [px * cos - py * sin, px * sin + py * cos]) as unknown as Quad;
  };
  let at = 0;
  const words = text.split(' ').map((word) => {
    const quad = box(at, at + word.length);
    at += word.length + 1;
    return { text: word, quad };
  });
  return { text, quad: box(0, text.length), confidence: 1, angle: turn, words };
}

const prose = (name: string, count: number, x: number, y: number, turn = 0) =>
  Array.from({ length: count }, (_, i) => line(`${name}${i} runs on and on here`, x, y + i * 30, { turn }));
const order = (lines: readonly Line[]) => toPageText(lines).text.split('\n');
/** Any order but the right one. */
const shuffled = <T>(list: readonly T[]) =>
  list
    .map((item, i) => ({ item, key: (i * 7919) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('reading order', () => {
  test('a headline over the first column only parts both, where both leave room for it', () => {
    const [upper, lower] = [0, 1].map((part) => [
      prose(`left${part} `, 5, 0, part * 250),
      prose(`right${part} `, 5, 400, part * 250),
    ]) as [Line[][], Line[][]];
    const headline = line('News', 0, 180, { size: 40 });
    const wanted = [...upper.flat(), headline, ...lower.flat()].map(({ text }) => text);
    expect(order(shuffled([...upper.flat(), headline, ...lower.flat()]))).toEqual(wanted);
    const [first, second] = [prose('left ', 5, 0, 0), prose('more ', 5, 0, 250)];
    const beside = prose('right ', 14, 400, 0);
    const down = [...first, headline, ...second, ...beside].map(({ text }) => text);
    expect(order(shuffled([...first, headline, ...second, ...beside]))).toEqual(down);
  });

  test('two columns: the left one first', () => {
    const [left, right] = [prose('a', 6, 0, 0), prose('b', 6, 280, 0)];
    expect(order(shuffled([...left, ...right]))).toEqual([...left, ...right].map(({ text }) => text));
  });

  test('a heading over both columns stays above, one between them splits the page', () => {
    const top = line('A heading over both of the columns', 20, 0, { size: 28 });
    const middle = line('Another heading over the columns', 20, 200, { size: 28 });
    const parts = [
      [top],
      prose('a', 5, 0, 40),
      prose('b', 5, 280, 40),
      [middle],
      prose('c', 5, 0, 240),
      prose('d', 5, 280, 240),
    ].flat();
    expect(order(shuffled(parts))).toEqual(parts.map(({ text }) => text));
  });

  test('panels of a poster, each at its own height: one after the other', () => {
    const panels = [
      prose('a', 10, 0, 310),
      prose('b', 10, 600, 95),
      prose('c', 10, 1150, 240),
      prose('d', 10, 1800, 25),
    ];
    expect(order(shuffled(panels.flat()))).toEqual(panels.flat().map(({ text }) => text));
  });

  test('a bar of menus over the columns of a screen stays above, whichever of them crosses the gutter', () => {
    const bar = ['File', 'Edit and view', 'Bookmarks', 'Window', 'Help'].map((name, i) => line(name, i * 180, 0));
    const [left, right] = [prose('a', 8, 0, 60), prose('b', 8, 300, 75)];
    const told = toPageText(shuffled([...bar, ...left, ...right])).lines.map(({ text }) => text);
    expect(told).toEqual([...bar, ...left, ...right].map(({ text }) => text));
  });

  test('a caption with text on both sides of it follows the columns that flow around it', () => {
    const left = prose('a', 7, 0, 0);
    const right = prose('b', 7, 480, 0);
    const caption = line('a caption', 305, 62);
    const below = [0, 1, 2, 3].flatMap((i) => [
      line(`the longer left line ${i} of the page`, 0, 215 + i * 30),
      line(`the longer right line ${i} of the page`, 375, 215 + i * 30),
    ]);
    expect(order(shuffled([...left, ...right, caption, ...below])).at(-1)).toBe('a caption');
  });

  test('a receipt: label and amount on one line, their distance visible', () => {
    const lines = [
      line('Flat white', 0, 0),
      line('3.40', 400, 2),
      line('Croissant', 0, 30),
      line('12.95', 390, 29),
      line('Total', 0, 60),
      line('16.35', 390, 61),
    ];
    expect(order(shuffled(lines)).map((text) => text.split(/ {2,}/))).toEqual([
      ['Flat white', '3.40'],
      ['Croissant', '12.95'],
      ['Total', '16.35'],
    ]);
  });

  test('a table of short cells goes row by row', () => {
    const cells = Array.from({ length: 15 }, (_, i) => line(`cell ${i}`, (i % 3) * 160, Math.floor(i / 3) * 30));
    expect(order(shuffled(cells))).toHaveLength(5);
  });

  test('a heading below both columns stands with the wide text after it, which is not cut', () => {
    const columns = [...prose('a', 6, 0, 0), ...prose('b', 6, 240, 0)];
    const heading = line('Notes', 0, 220);
    const wide = ['a0 runs on and on here and goes on to the right', 'over-the-gutter-without-a-space-at-that-place x'];
    const page = [...columns, heading, ...wide.map((text, i) => line(text, 0, 250 + 30 * i))];
    expect(order(shuffled(page))).toEqual(page.map(({ text }) => text));
  });

  test('vertical Japanese: columns from right to left', () => {
    const column = (text: string, x: number): Line => ({
      text,
      confidence: 1,
      angle: 90,
      quad: [
        [x + 20, 0],
        [x + 20, 200],
        [x, 200],
        [x, 0],
      ],
    });
    expect(order([column('三三三三', 0), column('一一一一', 80), column('二二二二', 40)])).toEqual([
      '一一一一',
      '二二二二',
      '三三三三',
    ]);
  });

  test.each([7, -12, 180, 90])('a page turned by %i° reads as before', (turn) => {
    const [left, right] = [prose('a', 6, 0, 0, turn), prose('b', 6, 280, 0, turn)];
    expect(order(shuffled([...left, ...right]))).toEqual([...left, ...right].map(({ text }) => text));
    expect((mainAngle(left) + 360) % 360).toBeCloseTo((turn + 360) % 360, 6);
  });
});

test('Hebrew: columns from the right, pieces of a line too', () => {
  const hebrew = (name: string, x: number) =>
    Array.from({ length: 5 }, (_, i) => line(`שורה ${name} ארוכה מאוד ${i}`, x, i * 30));
  const [left, right] = [hebrew('שמאל', 0), hebrew('ימין', 300)];
  expect(order(shuffled([...left, ...right]))).toEqual([...right, ...left].map(({ text }) => text));
  expect(order([line('מחיר', 200, 0), line('12.50', 0, 1)])[0]).toMatch(/^מחיר {2,}12\.50$/);
});

test('pieces of one line join without a space in Chinese, with one elsewhere', () => {
  expect(order([line('中文', 0, 0, { size: 10 }), line('文字', 13, 0, { size: 10 })])).toEqual(['中文文字']);
  expect(order([line('two', 0, 0), line('words', 36, 1)])).toEqual(['two words']);
});

test('a page without lines has no text', () => {
  expect(toPageText([])).toEqual({ lines: [], text: '', angle: 0 });
});

test('what stands below columns as label and value goes row by row', () => {
  const columns = [...prose('a', 5, 0, 0), ...prose('b', 5, 280, 0)];
  const wide = line('A line that runs over the gutter of both', 0, 170);
  const rows = [line('Weather', 0, 210), line('fair', 300, 210), line('Tide', 0, 240), line('low', 300, 240)];
  expect(order(shuffled([...columns, wide, ...rows])).slice(-2)).toEqual(['Weather        fair', 'Tide        low']);
});
