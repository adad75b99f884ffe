import { describe, expect, test } from 'vitest';
import type { Rulings } from '../../types/ruling.ts';
import { closedFrames, coverage, ruledBlocks } from './ruled-blocks.ts';
import { gridLines, ruling } from './test-tables.ts';

const em = 20;
const whole = { left: 0, top: 0, right: 200, bottom: 60 };
const { level, upright } = gridLines(2, 2);
const blocks = (lines: Rulings) => ruledBlocks(lines, em).map(({ box, closed }) => [box, closed]);

describe('printed lines that touch are a block', () => {
  test('closed where a line runs along four fifths of every side', () => {
    expect(blocks({ level, upright })).toEqual([[whole, true]]);
    const short = (from: number) => ruling(0, from, 0);
    expect(blocks({ level: [short(160), ...level.slice(1)], upright })).toEqual([[whole, true]]);
    expect(blocks({ level: [short(159), ...level.slice(1)], upright })).toEqual([[whole, false]]);
  });

  test.each([
    ['top', { level: level.slice(1), upright }],
    ['bottom', { level: level.slice(0, -1), upright }],
    ['left', { level, upright: upright.slice(1) }],
    ['right', { level, upright: upright.slice(0, -1) }],
  ])('open at the %s where that side is not printed', (_, lines) => {
    expect(blocks(lines)).toEqual([[whole, false]]);
  });

  test('up to 0.7 text heights from each other', () => {
    // Four lines make no block, each of the others one that touches them.
    const [first, ...others] = upright;
    const apart = (by: number) => others.map((line) => ({ ...line, from: 60 + by, to: 120 }));
    expect(blocks({ level, upright: [first!, ...apart(13)] })).toHaveLength(1);
    expect(blocks({ level, upright: [first!, ...apart(14)] })).toHaveLength(0);
    const beside = (by: number) => {
      const moved = level.slice(1).map((line) => ({ ...line, from: 200 + by, to: 400 }));
      return { level: [level[0]!, ...moved], upright };
    };
    expect(blocks(beside(13))).toHaveLength(1);
    expect(blocks(beside(14))).toHaveLength(0);
  });

  test('of five lines, two of them level and one upright; four make a frame', () => {
    const bare = gridLines(1, 1);
    expect(blocks(bare)).toEqual([]);
    expect(closedFrames(bare, em)).toEqual([{ left: 0, top: 0, right: 100, bottom: 30 }]);
    expect(closedFrames({ ...bare, upright: bare.upright.slice(1) }, em)).toEqual([]);
    expect(blocks({ level: gridLines(5, 1).level, upright: [] })).toEqual([]);
    expect(blocks({ level: level.slice(1, 2), upright: gridLines(2, 5).upright })).toEqual([]);
  });

  test('each of its own where they stand apart', () => {
    const other = gridLines(2, 2);
    const moved = {
      level: other.level.map((line) => ({ ...line, from: line.from + 300, to: line.to + 300 })),
      upright: other.upright.map((line) => ({ ...line, at: line.at + 300 })),
    };
    expect(blocks({ level: [...level, ...moved.level], upright: [...upright, ...moved.upright] })).toHaveLength(2);
  });
});

test('lines over each other count once', () => {
  expect(coverage([ruling(0, 50, 0), ruling(20, 60, 0), ruling(90, 200, 0)], 0, 100)).toBe(0.7);
  expect(coverage([ruling(30, 60, 0), ruling(0, 10, 0)], 0, 100)).toBe(0.4);
  expect(coverage([], 0, 100)).toBe(0);
});
