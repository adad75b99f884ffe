import { describe, expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import type { TextRow } from './flow.ts';
import { groupRows, type TextGroup } from './groups.ts';
import type { Vote } from './votes.ts';

const em = 20;
/** Fills the column, which is 400 wide. */
const full = 'words of a text that goes on and on, and';

interface Shape extends Partial<Omit<TextRow, 'items'>> {
  readonly size?: number;
  readonly along?: boolean;
}

/** A row of characters ten pixels wide; `at` is its middle. */
function row(text: string, at: number, { size = em, along = true, left = 0, ...more }: Shape = {}): TextRow {
  const box = { left, right: left + 10 * text.length, top: at - size / 2, bottom: at + size / 2, ...more };
  const { right, top, bottom } = box;
  return {
    ...{ kind: 'row', text, em: size, stroke: 0, vote: undefined, celled: false },
    ...more,
    ...{ left, right, top, bottom },
    items: [{ ...pieceOf(text, { left, right, top, bottom }), along }],
  };
}
const vote = (kind: Vote['kind'], score = 0.9): Vote => ({
  kind,
  score,
  area: { left: 0, right: 0, top: 0, bottom: 0 },
});
const text = (count: number, from = 0, more: Shape = {}) =>
  Array.from({ length: count }, (_, i) => row(full, from + 30 * i, more));
const groups = (rows: readonly TextRow[]) => groupRows(rows) as TextGroup[];
const sizes = (rows: readonly TextRow[]) => groups(rows).map((group) => group.rows.length);
/** Whether what follows three full lines goes on with them. */
const goesOn = (next: TextRow, before = text(3)) => sizes([...before, next]).length === 1;

describe('a row goes on with the text above it', () => {
  test('at the usual pitch and 1.35 times that', () => {
    expect([goesOn(row(full, 90)), goesOn(row(full, 100)), goesOn(row(full, 101))]).toEqual([true, true, false]);
    expect(goesOn(row(full, 60))).toBe(false);
  });

  test('in 1.4 times its size, 1.8 times below a mark', () => {
    expect([goesOn(row(full, 90, { size: 28 })), goesOn(row(full, 90, { size: 28.1 }))]).toEqual([true, false]);
    expect([goesOn(row(full, 90, { size: 14.3 })), goesOn(row(full, 90, { size: 14.2 }))]).toEqual([true, false]);
    const hanging = (size: number, left = 30) =>
      goesOn(row(full, 30, { size, left }), [row('1. an entry'.padEnd(40, '.'), 0)]);
    expect([hanging(36), hanging(36.1), hanging(36, 0)]).toEqual([true, false, false]);
  });

  test.each([
    ['that runs across the page', { along: false }],
    ['of cells', { celled: true }],
    ['in another column', { left: 321 }],
    ['that the network takes for something else', { vote: vote('figure_caption', 0.51) }],
    ['indented by more than 0.8 of its size', { left: 17 }],
  ])('but not one %s', (_, more) => {
    expect(goesOn(row(full, 90, more))).toBe(false);
  });

  test.each([
    ['that the network is not surer of', { vote: vote('figure_caption', 0.5) }],
    ['that the network takes for text', { vote: vote('text') }],
    ['indented by less', { left: 16 }],
  ])('and one %s', (_, more) => {
    expect(goesOn(row(full, 90, more))).toBe(true);
  });

  test('below a line that its first word would not have fitted into', () => {
    // The word is 50 wide and has 0.6 text heights of room.
    const short = (right: number) => [...text(2), row(full, 60, { right })];
    expect([goesOn(row(full, 90), short(338)), goesOn(row(full, 90), short(337))]).toEqual([true, false]);
    const title = { vote: vote('title') };
    expect(goesOn(row(full, 90, title), [...text(2, 0, title), row(full, 60, { ...title, right: 200 })])).toBe(true);
  });

  test('further to the left if that begins it', () => {
    expect(goesOn(row(full, 30), [row(full, 0, { left: 30, right: 400 })])).toBe(true);
    expect(
      sizes([row(full, 0), row(full, 30, { left: 10 }), row(full, 60, { left: 16 }), row(full, 90, { left: -1 })]),
    ).toEqual([3, 1]);
  });

  test('but not below a short bold line', () => {
    const bold = (stroke: number, right = 200) =>
      sizes([row(full, 0, { stroke, right }), ...text(3, 30, { stroke: 2, left: 30 })]).length;
    expect([bold(2.7), bold(2.6)]).toEqual([2, 2]);
    const hung = (stroke: number) => sizes([row('1. entry', 0, { stroke }), ...text(3, 30, { stroke: 2, left: 30 })]);
    expect([hung(2.7), hung(2.66)]).toEqual([[1, 3], [4]]);
  });
});

describe('marks of lists', () => {
  test('begin entries', () => {
    expect(sizes([row('1. one', 0), row('2. two', 30), row('3. three', 60)])).toEqual([1, 1, 1]);
    expect(sizes([...text(2), row('• one', 60), row('• two', 90)])).toEqual([2, 1, 1]);
  });

  test('of numbers are the end of a sentence below a full line', () => {
    expect(goesOn(row('7. May, and that was all.', 90))).toBe(true);
    expect(goesOn(row('7. May, and that was all.', 90, { left: 11 }))).toBe(false);
    expect(goesOn(row('7. May, and that was all.', 90, { left: 10 }))).toBe(true);
    expect(goesOn(row('7. May', 90), [...text(2), row(full, 60, { right: 370 })])).toBe(true);
    expect(goesOn(row('7. May', 90), [...text(2), row(full, 60, { right: 360 })])).toBe(false);
  });

  test('have their text hanging below them', () => {
    const hanging = (first: string, more: Shape = {}) =>
      sizes([row(first.padEnd(40, '.'), 0, more), ...text(2, 30, { left: 30 })]);
    expect(hanging('1. an entry')).toEqual([3]);
    expect(hanging('2.1 Heading')).toEqual([3]);
    expect(hanging('Smith, A.')).toEqual([1, 2]);
    const seen = vote('reference');
    expect(sizes([row(full, 0, { vote: seen }), ...text(2, 30, { left: 30, vote: seen })])).toEqual([3]);
  });
});

describe('short lines set close', () => {
  const address = (left: number, right = 150) => [
    row('Acme Ltd.', 0, { right: 60 }),
    row('Long Street', 30, { left, right }),
    row('Chips', 60, { right: 90 }),
  ];

  test('are one paragraph where an edge is common, by 0.4 of their size', () => {
    expect(sizes(address(7))).toEqual([3]);
    expect(sizes(address(8))).not.toEqual([3]);
    expect(sizes([row('Acme', 0, { left: 50, right: 120 }), row('Long', 30, { left: 20, right: 127 })])).toEqual([2]);
  });
});

describe('lines of a headline', () => {
  const below = text(6, 300);
  /** The second of them stands in the middle below the first, so that it would be indented otherwise. */
  const headline = (second: Shape, at = 60, first: Shape = {}) =>
    sizes([
      row('A short one', 0, { size: 40, ...first }),
      row('the', at, { size: 40, left: 40, ...second }),
      ...below,
    ])[0];

  test('are larger than the text, alike by 1.25, and no further apart than 1.7 of their size', () => {
    expect(headline({})).toBe(2);
    expect([headline({}, 67), headline({}, 68)]).toEqual([2, 1]);
    expect([headline({ size: 32 }), headline({ size: 31.9 })]).toEqual([2, 1]);
    expect([headline({ celled: true }), headline({}, 60, { celled: true })]).toEqual([1, 1]);
  });

  test('need be larger by 1.28 alone where the second is centred below the first', () => {
    const centred = (size: number) => headline({ size, left: 40, right: 160 }, 30, { size, left: 0, right: 200 });
    expect([centred(25.6), centred(25)]).toEqual([2, 1]);
  });

  test('are flush or centred, by half their size', () => {
    expect([headline({ left: 59 }), headline({ left: 60 })]).toEqual([2, 1]);
    expect([headline({ left: 19, right: 400 }), headline({ left: -20, right: 400 })]).toEqual([2, 1]);
  });
});

describe('what the network sees as one', () => {
  test.each(['title', 'figure_caption', 'table_caption'] as const)('%s is one', (kind) => {
    const seen = vote(kind);
    expect(
      sizes([row('A short one', 0, { vote: seen }), row('and its end', 30, { vote: seen, left: 60 }), ...text(2, 200)]),
    ).toEqual([2, 2]);
  });

  test('text is not', () => {
    const seen = vote('text');
    expect(
      sizes([row('A short one', 0, { vote: seen }), row(full, 30, { vote: seen }), row(full, 60, { vote: seen })]),
    ).toEqual([1, 2]);
  });
});

test('a group is full up to 1.5 text heights before the edge of its column, and indented from 0.8 on', () => {
  const of = (rows: readonly TextRow[]) => groups(rows)[0]!;
  const ends = (right: number) => of([...text(4), row(full, 120, { right })]).full;
  expect([ends(371), ends(370)]).toEqual([true, false]);
  const starts = (left: number) => of([row(full, 0, { left, right: 400 }), ...text(7, 30)]).indented;
  expect([starts(17), starts(16)]).toEqual([true, false]);
});
