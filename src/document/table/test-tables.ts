import { cornersOf } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import type { SeenCell, SeenTable } from '../../types/seen-table.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Things that the tests of this folder ask about: tables on a square grid, 100 wide and 30 high each place, text 20 high. */

export const [placeWidth, placeHeight] = [100, 30];

/** A piece of text whose characters are ten pixels wide. */
export function piece(text: string, left: number, top: number, more: Partial<TextLine> = {}): TextLine {
  const { length } = Array.from(text);
  const box = { left, top, right: left + length * 10, bottom: top + 20 };
  const middles = Array.from({ length }, (_, i) => (i + 0.5) / length);
  return {
    ...box,
    ...more,
    ink: box,
    along: true,
    line: { text, quad: cornersOf(box), confidence: 0.9, angle: 0, middles },
  };
}

/** A piece of text of a given width whose characters' places are not known. */
export function pieceOf(text: string, box: Box): TextLine {
  return { ...box, ink: box, along: true, line: { text, quad: cornersOf(box), confidence: 1, angle: 0 } };
}

/** The text of a whole table: one piece for each place that says something. */
export function piecesOf(rows: readonly (readonly string[])[]): TextLine[] {
  return rows.flatMap((row, r) =>
    row.flatMap((text, c) => (text === '' ? [] : [piece(text, c * placeWidth + 10, r * placeHeight + 5)])),
  );
}

/** A cell as the network sees it: around the text at its place. */
export function cell(row: number, column: number, more: Partial<SeenCell> = {}): SeenCell {
  const [x, y] = [column * placeWidth, row * placeHeight];
  return {
    row,
    rowSpan: 1,
    columnSpan: 1,
    box: { left: x + 8, top: y + 4, right: x + 70, bottom: y + 26 },
    score: 1,
    ...more,
  };
}

/** A structure of rows × columns places without spans. */
export function seen(rows: number, columns: number): SeenTable {
  const cells = Array.from({ length: rows * columns }, (_, i) => cell(Math.floor(i / columns), i % columns));
  return { rows, cells, score: 1, complete: true };
}

export function ruling(from: number, to: number, at: number): Ruling {
  return { from, to, at, thickness: 1 };
}

/** The printed lines of a whole grid. */
export function gridLines(rows: number, columns: number): Rulings {
  const lines = (count: number, step: number, to: number) =>
    Array.from({ length: count + 1 }, (_, i) => ruling(0, to, i * step));
  return {
    level: lines(rows, placeHeight, columns * placeWidth),
    upright: lines(columns, placeWidth, rows * placeHeight),
  };
}
