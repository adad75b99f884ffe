import { expect, test } from 'vitest';
import type { TextLine } from '../../types/text-line.ts';
import { pieceOf } from './test-tables.ts';
import { textGrid } from './text-grid.ts';

function piece(text: string, left: number, top: number, width: number): TextLine {
  return pieceOf(text, { left, right: left + width, top, bottom: top + 10 });
}

/** Rows of 14 pixels, columns of 60. */
function rows(count: number, columns: number): TextLine[] {
  return Array.from({ length: count * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return piece(`${row}.${column}`, 10 + 60 * column, 10 + 14 * row, 30 + ((7 * i) % 20));
  });
}

test('a fine table has a row for each line and a column between the gaps', () => {
  const pieces = rows(30, 8).filter((_, i) => i % 9 !== 4);
  const reading = textGrid(pieces, { left: 0, top: 0, right: 500, bottom: 440 })!;
  expect([reading.grid.rows, reading.grid.columns]).toEqual([30, 8]);
  const texts = reading.contents.map((inside) => inside.map(({ line }) => line.text).join(' '));
  expect(texts[0]).toBe('0.0');
  expect(texts[4]).toBe('');
  expect(texts.at(-1)).toBe('29.7');
});

test('running text, and text that crosses the gaps, is no grid', () => {
  const prose = Array.from({ length: 30 }, (_, i) => piece('a line of words', 10, 10 + 14 * i, 400 + (i % 3) * 20));
  expect(textGrid(prose, { left: 0, top: 0, right: 500, bottom: 440 })).toBeUndefined();
  const crossing = rows(30, 8).map((each, i) => (i % 3 === 0 ? { ...each, right: each.right + 60 } : each));
  expect(textGrid(crossing, { left: 0, top: 0, right: 600, bottom: 440 })).toBeUndefined();
});

test('a few lines that were found as one over two columns hide no column', () => {
  const cells = rows(30, 8);
  const pieces = cells.flatMap((each, i) => {
    const next = cells[i + 1];
    if (i % 8 === 3 && (i - 3) % 48 === 0) return [bridge(each, next!)];
    return i % 8 === 4 && (i - 4) % 48 === 0 ? [] : [each];
  });
  const reading = textGrid(pieces, { left: 0, top: 0, right: 500, bottom: 440 })!;
  expect([reading.grid.rows, reading.grid.columns]).toEqual([30, 8]);
  expect([3, 4].map((at) => reading.contents[at]!.map(({ line }) => line.text).join(' '))).toEqual(['0.3', '0.4']);
});

/** Two neighbouring pieces as one line, each character where it stands. */
function bridge(a: TextLine, b: TextLine): TextLine {
  const width = b.right - a.left;
  const spread = ({ line, left, right }: TextLine, count: number) =>
    Array.from({ length: count }, (_, i) => (left + ((i + 0.5) * (right - left)) / line.text.length - a.left) / width);
  const gap = (a.right - a.left + b.left - a.left) / 2 / width;
  const middles = [...spread(a, a.line.text.length), gap, ...spread(b, b.line.text.length)];
  const box = { left: a.left, top: a.top, right: b.right, bottom: a.bottom };
  return { ...box, ink: box, along: true, line: { ...a.line, text: `${a.line.text} ${b.line.text}`, middles } };
}
