import { describe, expect, test } from 'vitest';
import { cleanRulings, rulingsIn } from './clean-rulings.ts';
import { gridLines, piece, ruling } from './test-tables.ts';

const em = 20;
const grid = gridLines(4, 2);
const upright = (...lines: ReturnType<typeof ruling>[]) =>
  cleanRulings({ level: grid.level, upright: [...grid.upright, ...lines] }, [], em).upright.length -
  grid.upright.length;
const level = (...lines: ReturnType<typeof ruling>[]) =>
  cleanRulings({ level: [...grid.level, ...lines], upright: grid.upright }, [], em).level.length - grid.level.length;

describe('pieces of one upright line', () => {
  const joined = (gap: number, off = 0) =>
    cleanRulings(
      { level: grid.level, upright: [ruling(0, 50, 50), ruling(50 + gap, 120, 50 + off), ...grid.upright] },
      [],
      em,
    ).upright.some(({ from, to, at }) => at === 50 && from === 0 && to === 120);

  test('are half a text height from each other', () => {
    expect([joined(9), joined(10)]).toEqual([true, false]);
  });

  test('and 0.12 of it off each other across', () => {
    expect([joined(9, 2.3), joined(9, 2.5)]).toEqual([true, false]);
  });
});

describe('a line of a table', () => {
  test('reaches through half of it, or ends at others', () => {
    expect([upright(ruling(45, 105, 50)), upright(ruling(45, 104, 50))]).toEqual([1, 0]);
    expect([upright(ruling(30, 60, 50)), upright(ruling(30, 75, 50))]).toEqual([1, 0]);
    // Ends 0.7 text heights from them.
    expect([upright(ruling(17, 73, 50)), upright(ruling(13, 47, 50))]).toEqual([1, 1]);
  });

  test('of the level ones, or has two others with the same ends, four text heights long and crossed by none', () => {
    const bars = (count: number, length: number) =>
      Array.from({ length: count }, (_, i) => ruling(300, 300 + length, 200 + 40 * i));
    expect([level(...bars(3, 81)), level(...bars(2, 81)), level(...bars(3, 80))]).toEqual([3, 0, 0]);
    const crossed = {
      level: [...gridLines(4, 9).level, ...bars(3, 81)],
      upright: [ruling(0, 400, 340), ...gridLines(4, 9).upright],
    };
    expect(cleanRulings(crossed, [], em).level).toHaveLength(5);
  });
});

describe('strokes of letters', () => {
  const text = [piece('letters', 10, 40)];
  const kept = (line: ReturnType<typeof ruling>, of: 'level' | 'upright') =>
    cleanRulings({ ...grid, [of]: [...grid[of], line] }, text, em)[of].length - grid[of].length;

  test('lie in the text, half of them', () => {
    // The text reaches from 10 to 80 and from 40 to 60: a line at its edge is one under it.
    expect([kept(ruling(0, 200, 50), 'level'), kept(ruling(0, 139, 50), 'level')]).toEqual([1, 0]);
    expect([kept(ruling(0, 139, 42.4), 'level'), kept(ruling(0, 139, 42.5), 'level')]).toEqual([1, 0]);
    expect([kept(ruling(0, 139, 57.6), 'level'), kept(ruling(0, 139, 57.5), 'level')]).toEqual([1, 0]);
  });

  test('upright ones 0.6 of them', () => {
    expect([kept(ruling(30, 90, 50), 'upright'), kept(ruling(30, 64, 50), 'upright')]).toEqual([1, 1]);
    expect(kept(ruling(30, 63, 50), 'upright')).toBe(0);
    expect(kept(ruling(30, 60, 90), 'upright')).toBe(1);
  });
});

test('the lines of a frame are those whose middle lies in it', () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 60 };
  const found = rulingsIn(gridLines(4, 2), frame);
  expect(found.level.map(({ at }) => at)).toEqual([0, 30, 60]);
  expect(found.upright.map(({ at }) => at)).toEqual([0, 100]);
  expect(rulingsIn({ level: [ruling(0, 202, 30)], upright: [ruling(0, 122, 50)] }, frame)).toEqual({
    level: [],
    upright: [],
  });
  expect(rulingsIn({ level: [ruling(-12, 10, 30)], upright: [ruling(-12, 10, 50)] }, frame)).toEqual({
    level: [],
    upright: [],
  });
});
