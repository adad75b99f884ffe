import { describe, expect, test } from 'vitest';
import type { TextRow } from './flow.ts';
import { footnoteRows, splitNotes } from './footnotes.ts';

const page = { left: 0, top: 0, right: 600, bottom: 1000 };
/** A row of characters half as wide as `size`. */
const row = (text: string, top: number, size = 20, more: Partial<TextRow> = {}): TextRow => ({
  ...{ kind: 'row', items: [], text, em: size, stroke: 0, vote: undefined, celled: false },
  ...{ left: 0, right: (text.length * size) / 2, top, bottom: top + size },
  ...more,
});
const words = 'words of a text that goes on and on';
const text = (count: number, top = 0) => Array.from({ length: count }, (_, i) => row(words, top + 30 * i));
const notes = (found: readonly TextRow[], above = text(20)) =>
  [...footnoteRows([...above, ...found], page)].map((own) => own.text);
const note = `1 ${words}`;

describe('rows at the foot of a column are notes', () => {
  test('behind a mark, set at 0.9 of the text', () => {
    expect(notes([row(note, 650, 18)])).toEqual([note]);
    expect(notes([row(note, 650, 18.1)])).toEqual([]);
    expect(notes([row(words, 650, 16)])).toEqual([]);
  });

  test('or at 0.72 of its pitch, two of them', () => {
    const close = (by: number) => [row(note, 650), row(words, 650 + by)];
    expect(notes(close(21))).toHaveLength(2);
    expect(notes(close(22))).toEqual([]);
    expect(notes([row(note, 650)])).toEqual([]);
  });

  test.each(['①', '*', '†', '¹', '[2]', '（3）', '12'])('behind the mark %s', (mark) => {
    expect(notes([row(`${mark} ${words}`, 650, 16)])).toHaveLength(1);
  });

  test('in the lower half of the page', () => {
    expect(notes([row(note, 500, 16)], text(12))).toHaveLength(1);
    // The note begins in the upper half, so that its mark is not reached.
    expect(notes([row(note, 499, 16), row(words, 519, 16)], text(12))).toEqual([]);
  });

  test('1.6 of their size from each other', () => {
    const apart = (by: number) => [row(note, 650, 16), row(words, 666 + by, 16)];
    expect(notes(apart(25))).toHaveLength(2);
    expect(notes(apart(26))).toEqual([]);
  });

  test('fourteen at most', () => {
    const many = (count: number) => [
      row(note, 600, 16),
      ...Array.from({ length: count - 1 }, (_, i) => row(words, 620 + 20 * i, 16)),
    ];
    expect(notes(many(14), text(18))).toHaveLength(14);
    expect(notes(many(15), text(18))).toEqual([]);
  });

  test('in one column with their mark, no cells between', () => {
    expect(notes([row(note, 650, 16), row(words, 670, 16, { left: 400, right: 500 })])).toEqual([note]);
    expect(notes([row(note, 650, 16, { celled: true }), row(words, 670, 16)])).toEqual([]);
  });
});

test('each note begins with its mark', () => {
  const rows = [row('1 one', 0), row('goes on', 20), row('2 two', 40)];
  expect(splitNotes(rows).map((own) => own.rows.length)).toEqual([2, 1]);
});
