import { describe, expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import { blockColumns, dividedColumns, textColumns } from './text-columns.ts';

/** Lines 20 high and 30 from top to top. */
const column = (left: number, right: number, count: number, top = 0) =>
  Array.from({ length: count }, (_, i) =>
    pieceOf('words of a line', { left, right, top: top + 30 * i, bottom: top + 30 * i + 20 }),
  );
const told = (found: ReturnType<typeof textColumns>) => found !== undefined;

describe('columns of running text', () => {
  const text = (left: ReturnType<typeof column>, right: ReturnType<typeof column>) => told(textColumns(left, right));

  test('have three lines at least', () => {
    expect(text(column(0, 200, 3), column(220, 420, 3))).toBe(true);
    expect(text(column(0, 200, 2), column(220, 420, 3))).toBe(false);
    expect(text(column(0, 200, 3), column(220, 420, 2))).toBe(false);
  });

  test('whose lines stand level are as wide as nine of their heights', () => {
    expect(text(column(0, 180, 4), column(220, 420, 4))).toBe(true);
    expect(text(column(0, 179, 4), column(220, 420, 4))).toBe(false);
    expect(text(column(0, 200, 4), column(220, 399, 4))).toBe(false);
  });

  test('whose lines do not are as wide as five', () => {
    expect(text(column(0, 100, 4), column(120, 420, 4, 6))).toBe(true);
    expect(text(column(0, 99, 4), column(120, 420, 4, 6))).toBe(false);
    // Level up to a quarter of their height.
    expect(text(column(0, 100, 4), column(120, 420, 4, 5))).toBe(true);
    expect(text(column(0, 100, 4), column(120, 420, 4, 4))).toBe(false);
  });

  test('stand beside each other for 0.3 of the shorter one', () => {
    // Of 110 pixels.
    expect(text(column(0, 200, 4), column(220, 420, 4, 77))).toBe(true);
    expect(text(column(0, 200, 4), column(220, 420, 4, 78))).toBe(false);
  });

  test('have 0.2 of their height between them', () => {
    expect(text(column(0, 200, 4), column(204, 420, 4))).toBe(true);
    expect(text(column(0, 200, 4), column(203, 420, 4))).toBe(false);
  });

  test('stand level in less than 0.7 of the shorter one where they are narrow', () => {
    const narrow = (levelled: number) => [
      ...column(200, 300, levelled),
      ...column(200, 300, 10 - levelled, 30 * levelled + 8),
    ];
    expect(text(column(0, 100, 10), narrow(6))).toBe(true);
    expect(text(column(0, 100, 10), narrow(7))).toBe(false);
    expect(text(column(0, 100, 10), column(200, 300, 3))).toBe(false);
    expect(text(column(0, 100, 3), column(200, 300, 10))).toBe(false);
  });

  test('have half of their lines at one edge, in the middle or not', () => {
    /** So many flush lines, and others that are centred more or less. */
    const centred = (flush: number) =>
      Array.from({ length: 10 }, (_, i) => {
        const by = i < flush ? 0 : 40 + 25 * ((i * 3) % 10);
        return pieceOf('words of a line', {
          left: by,
          right: 600 - by - (i < flush ? i * 40 : 0),
          top: 30 * i,
          bottom: 30 * i + 20,
        });
      });
    expect(text(centred(5), column(700, 900, 10))).toBe(true);
    expect(text(centred(4), column(700, 900, 10))).toBe(false);
  });

  test('have half of their lines at one edge, give or take an indent', () => {
    const ragged = (by: number) =>
      [0, 1, 2, 3, 4, 5].map((i) =>
        pieceOf('words of a line', { left: by * i, right: 200 + by * i, top: 30 * i, bottom: 30 * i + 20 }),
      );
    expect(text(ragged(9), column(300, 500, 6))).toBe(true);
    expect(text(ragged(31), column(400, 600, 6))).toBe(false);
  });
});

describe('panels of a poster', () => {
  // Beside the left panel's lower half stands nothing, and its upper half reaches nowhere near the gutter.
  const left = [...column(0, 90, 4), ...column(0, 200, 4, 200)];
  const right = (at: number) => column(at, at + 200, 4, 400);

  test('stand five text heights from each other', () => {
    expect(told(textColumns(left, right(300)))).toBe(false);
    const beside = (at: number) => column(at, at + 200, 3, 300);
    expect(told(textColumns(left, beside(300)))).toBe(true);
    expect(told(textColumns(left, beside(299)))).toBe(false);
  });
});

describe('panels at different heights', () => {
  /** Centred lines, none flush with another. */
  const centred = (left: number, top: number) =>
    Array.from({ length: 8 }, (_, i) => {
      const by = 31 * ((i * 3) % 8);
      return pieceOf('words', {
        left: left + by / 2,
        right: left + 250 - by / 2,
        top: top + 30 * i,
        bottom: top + 30 * i + 20,
      });
    });
  const [near, beside] = [column(400, 600, 5), column(750, 950, 5, 10)];

  test.each([-300, 200])('those that reach nearest to the gutter are judged, with another one %i pixels off', (top) => {
    expect(told(textColumns([...centred(0, top), ...near], beside))).toBe(true);
    expect(told(textColumns(near, [...beside, ...centred(1100, top)]))).toBe(true);
  });

  test('which are as wide as nine text heights', () => {
    expect(told(textColumns([...centred(0, 200), ...column(420, 600, 5)], column(750, 950, 5, 10)))).toBe(true);
    expect(told(textColumns([...centred(0, 200), ...column(421, 600, 5)], column(750, 950, 5, 10)))).toBe(false);
  });
});

describe('short texts far from each other', () => {
  const stanza = (left: number, widths: number[], top = 0) =>
    widths.map((width, i) =>
      pieceOf('a line', { left, right: left + width, top: top + 30 * i, bottom: top + 30 * i + 20 }),
    );
  const address = stanza(0, [100, 110, 105]);

  test('are read one after the other where each is flush with an edge', () => {
    expect(told(blockColumns(address, stanza(400, [100, 120, 110])))).toBe(true);
  });

  test.each([
    ['closer than five text heights', stanza(210, [100, 120, 110])],
    [
      'of a number each line',
      stanza(400, [100, 120, 110]).map((each) => ({ ...each, line: { ...each.line, text: '12' } })),
    ],
    ['above each other', stanza(400, [100, 120, 110], 60)],
    ['narrower than five text heights', stanza(400, [90, 95, 92])],
  ])('but not %s', (_, right) => {
    expect(told(blockColumns(address, right))).toBe(false);
  });

  test('are further from each other than five text heights, and flush up to 0.4 of one', () => {
    expect(told(blockColumns(address, stanza(211, [100, 120, 110])))).toBe(true);
    const ragged = (by: number) =>
      [100, 120, 110].map((width, i) => stanza(400 + (i === 1 ? by : 0), [width], 30 * i)[0]!);
    expect(told(blockColumns(address, ragged(7)))).toBe(true);
    expect(told(blockColumns(address, ragged(8)))).toBe(false);
  });

  test('are of three lines each, a picture’s among them', () => {
    expect(told(blockColumns(stanza(0, [100]), stanza(400, [100, 120, 110])))).toBe(false);
    expect(told(blockColumns(address, stanza(400, [100])))).toBe(false);
    const drawn = stanza(400, [100, 120, 110]).map((each) => ({ ...each, line: { ...each.line, text: '' } }));
    expect(told(blockColumns(address, drawn))).toBe(true);
  });

  test('of no more than seven lines', () => {
    const lines = (count: number) => Array.from({ length: count }, () => 100);
    expect(told(blockColumns(stanza(0, lines(7)), stanza(400, lines(7))))).toBe(true);
    expect(told(blockColumns(stanza(0, lines(8)), stanza(400, lines(8))))).toBe(false);
  });
});

describe('a printed line between columns', () => {
  const divided = (at: number, bottom: number, right = column(110, 150, 4)) =>
    told(dividedColumns(column(0, 100, 4), right, [{ left: at, right: at, top: 0, bottom }]));

  test('parts them whatever they are', () => {
    expect(divided(105, 110)).toBe(true);
    expect(told(dividedColumns(column(0, 100, 4), column(110, 150, 4), []))).toBe(false);
  });

  test('along 0.8 of their height, up to half a text height off', () => {
    expect([divided(105, 89), divided(105, 88)]).toEqual([true, false]);
    expect([divided(91, 110), divided(90, 110), divided(119, 110), divided(120, 110)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('of three lines each', () => {
    expect(divided(105, 110, column(110, 150, 2))).toBe(false);
    expect(
      told(dividedColumns(column(0, 100, 2), column(110, 150, 3), [{ left: 105, right: 105, top: 0, bottom: 110 }])),
    ).toBe(false);
  });
});
