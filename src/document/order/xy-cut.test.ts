import { describe, expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import { crosses, cutAtGutter } from './xy-cut.ts';

const item = (text: string, left: number, right: number, top: number, height = 20) =>
  pieceOf(text, { left, right, top, bottom: top + height });
/** Lines of a column, 30 from top to top. */
const column = (name: string, left: number, top: number, count: number) =>
  Array.from({ length: count }, (_, i) => item(`${name}${i}`, left, left + 200, top + 30 * i));
/** What a table or a picture is among the lines: a stack without text. */
const stack = (left: number, right: number, top: number, bottom: number) =>
  Array.from({ length: Math.round((bottom - top) / 20) }, (_, i) => item('', left, right, top + 20 * i));

/** The page's gutter lies between 200 and 230. */
const gutter = 215;
const names = (items: readonly ReturnType<typeof item>[]) => items.map(({ line }) => line.text || '▭').join(' ');
/** Bands as `left | right`, with insets behind a star. */
const told = (items: readonly ReturnType<typeof item>[]) =>
  cutAtGutter(items, gutter).map(
    ({ left, right, insets }) => `${names(left)} | ${names(right)}${insets.length > 0 ? ` * ${names(insets)}` : ''}`,
  );

test('a line crosses a gutter by 0.8 of its height at least, on both sides', () => {
  const across = (left: number, right: number) => crosses(item('a', left, right, 0), 100);
  expect([across(83, 117), across(84, 117), across(83, 116)]).toEqual([true, false, false]);
});

describe('cutting a page at a gutter', () => {
  const [a, b] = [column('a', 0, 0, 3), column('b', 230, 0, 3)];
  const [c, d] = [column('c', 0, 200, 3), column('d', 230, 200, 3)];

  test('makes one band of two columns, and bands between the lines that cross it', () => {
    expect(told([...a, ...b])).toEqual(['a0 a1 a2 | b0 b1 b2']);
    const wide = [item('Wide', 0, 430, 120), item('wider', 0, 430, 150)];
    expect(told([...a, ...b, ...wide, ...c, ...d])).toEqual([
      'a0 a1 a2 | b0 b1 b2',
      'Wide wider | ',
      'c0 c1 c2 | d0 d1 d2',
    ]);
    expect(told([item('Wide', 0, 430, -40), ...a, ...b])).toEqual(['Wide | ', 'a0 a1 a2 | b0 b1 b2']);
    expect(told([...a, ...b, item('Wide', 0, 430, 120)])).toEqual(['a0 a1 a2 | b0 b1 b2', 'Wide | ']);
  });

  test('a headline that crosses it is read once', () => {
    expect(told([...a, ...b, item('Wide', 0, 430, 120, 40), ...c, ...d])).toHaveLength(3);
    expect(told([...a, ...b, item('Wide', 0, 430, 120, 40), ...c, ...d])[1]).toBe('Wide | ');
  });

  test('a line above what crosses it is that one’s heading where it stands nearer to it than to its own column', () => {
    const heading = item('Notes', 0, 60, 150);
    const wide = (top: number) => item('Wide', 0, 430, top);
    // Of its own column it stands 70 below; the other column goes on beside that white.
    const longer = [...a, ...column('b', 230, 0, 5)];
    expect(told([...longer, heading, wide(200)])).toEqual(['a0 a1 a2 | b0 b1 b2 b3 b4', 'Notes Wide | ']);
    expect(told([...longer, heading, wide(240)])).toEqual(['a0 a1 a2 Notes | b0 b1 b2 b3 b4', 'Wide | ']);
    // The only line of its column is no heading of what follows.
    expect(told([...column('b', 230, 0, 5), heading, wide(175)])).toEqual(['Notes | b0 b1 b2 b3 b4', 'Wide | ']);
  });
});

describe('a bar of menus on top of two columns', () => {
  const columns = [...column('a', 0, 60, 3), ...column('b', 230, 60, 3)];
  const bar = [item('File', 0, 60, 0), item('Edit', 80, 140, 0), item('View', 180, 260, 0), item('Help', 300, 360, 0)];

  test('is four pieces, one of which crosses the gutter', () => {
    expect(told([...bar, ...columns])).toEqual(['File Edit View Help | ', 'a0 a1 a2 | b0 b1 b2']);
    // Of three pieces the one between the others may be anything that the columns flow around.
    expect(told([...bar.slice(1), ...columns])).toEqual(['Edit a0 a1 a2 | Help b0 b1 b2 * View']);
    const beside = [...bar.slice(0, 2), item('View', 230, 290, 0), item('Help', 300, 360, 0)];
    expect(told([...beside, ...columns])).toEqual(['File Edit a0 a1 a2 | View Help b0 b1 b2']);
  });
});

describe('what stands at one side for both columns', () => {
  /** The left column leaves 80 to 180 to something of its own; the right one ends at 80 and goes on further below. */
  const page = (own: readonly ReturnType<typeof item>[], below: number) => [
    ...[...column('a', 0, 0, 3), ...column('c', 0, 180, 3), ...own],
    ...[...column('b', 230, 0, 3), ...column('d', 230, below, 3)],
  ];
  const parted = (own: readonly ReturnType<typeof item>[]) => [
    'a0 a1 a2 | b0 b1 b2',
    `${names(own)} | `,
    'c0 c1 c2 | d0 d1 d2',
  ];

  test('is a picture, or a headline 1.7 times as large as the text, where the other column leaves room for it', () => {
    const picture = stack(0, 200, 100, 160);
    expect(told(page(picture, 180))).toEqual(parted(picture));
    const headline = [item('News', 0, 90, 110, 34)];
    expect(told(page(headline, 180))).toEqual(parted(headline));
    expect(told(page([item('News', 0, 90, 110, 33)], 180))).toHaveLength(1);
  });

  test('at either side', () => {
    const picture = stack(230, 430, 100, 160);
    const both = [
      ...column('a', 0, 0, 3),
      ...column('b', 230, 0, 3),
      ...column('c', 0, 180, 3),
      ...column('d', 230, 180, 3),
    ];
    expect(told([...both, ...picture])).toEqual(parted(picture));
  });

  test('not where the other column goes on beside it', () => {
    const picture = stack(0, 200, 100, 160);
    expect(told([...page(picture, 180), item('x', 230, 430, 145)])).toHaveLength(1);
  });

  test('not where the other column leaves far more room: three text heights more', () => {
    const picture = stack(0, 200, 100, 160);
    expect(told(page(picture, 240))).toEqual(parted(picture));
    expect(told(page(picture, 241))).toHaveLength(1);
  });

  test('not at the foot of a column', () => {
    const picture = stack(0, 200, 100, 160);
    expect(told([...column('a', 0, 0, 3), ...picture, ...column('b', 230, 0, 3)])).toHaveLength(1);
  });

  test('the size of the text is that of text: pictures may be cut finer', () => {
    const fine = Array.from({ length: 20 }, (_, i) => item('', 0, 200, 100 + 3 * i, 3));
    expect(told(page([...fine, item('more', 0, 90, 163, 16)], 185))).toHaveLength(3);
  });
});

describe('an inset', () => {
  const caption = item('caption', 180, 250, 62);
  /** Columns that flow around a picture in the middle of the page. */
  const around = (top: number) => [item('l', 0, 170, top), item('r', 260, 430, top)];

  test('stands on the gutter with text on its own height on both sides', () => {
    expect(told([...around(30), ...around(60), caption, ...around(90)])).toEqual(['l l l | r r r * caption']);
  });

  test('which it shares by 0.15 of its height: a heading has room above and below', () => {
    // The caption reaches from 62 to 82.
    expect(told([...around(30), ...around(78), caption])).toHaveLength(1);
    expect(told([...around(30), ...around(79), caption])).toHaveLength(3);
  });

  test.each([0, 1])('not with text on one side only', (side) => {
    expect(told([...around(30), around(60)[side]!, caption, ...around(120)]).some((band) => band.includes('*'))).toBe(
      false,
    );
  });

  test('not in the middle of text that it lies on', () => {
    expect(told([item('l', 0, 201, 60), item('r', 260, 430, 60), caption]).some((band) => band.includes('*'))).toBe(
      false,
    );
    expect(told([item('l', 0, 170, 60), item('r', 229, 430, 60), caption]).some((band) => band.includes('*'))).toBe(
      false,
    );
  });
});
