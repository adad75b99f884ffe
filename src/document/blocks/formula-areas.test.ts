import { describe, expect, test } from 'vitest';
import { frameOf, linesInFrame } from '../frame.ts';
import { formulaAreas, isNumber } from './formula-areas.ts';
import { box, line, prose, region } from './test-pages.ts';

const areasOf = (text: string) => {
  const lines = [...prose('a', 3, 0, 0), line(text, 60, 120)];
  const frame = frameOf(lines);
  return formulaAreas(linesInFrame(lines, frame), [region('equation', box(50, 115, 400, 40))], 20, frame);
};

test.each(['x + y = z', '7/2', 'f(x)'])('%s where the network sees an equation is one', (text) => {
  expect(areasOf(text)).toHaveLength(1);
});

test.each(['16.9.2002', '1.3.2018', 'Dear Ms Sloppiness and others', '(12)'])('%s is none', (text) => {
  expect(areasOf(text)).toEqual([]);
});

/** Areas in a page of text whose lines are 20 high; the column of text reaches from 0 to 440. */
const found = (lines: ReturnType<typeof line>[], ...regions: ReturnType<typeof region>[]) => {
  const page = [...prose('a', 3, 0, 0), ...lines, ...prose('b', 3, 0, 400)];
  const frame = frameOf(page);
  return formulaAreas(linesInFrame(page, frame), regions, 20, frame).map(({ items, ...area }) => ({
    ...area,
    texts: items.map((item) => item.line.text),
  }));
};
const around = box(50, 190, 300, 40);

describe('where the network sees an equation', () => {
  test('it is 0.4 sure of it', () => {
    expect(found([line('(a + b', 60, 200)], region('equation', around, 0.4))).toMatchObject([{ score: 0.4 }]);
    expect(found([line('(a + b', 60, 200)], region('equation', around, 0.39))).toEqual([]);
    expect(found([line('(a + b', 60, 200)], region('text', around))).toEqual([]);
  });

  test('0.6 of a line lie in it', () => {
    // The line is 60 wide.
    expect(found([line('(a + b', 26, 200)], region('equation', around))).toHaveLength(1);
    expect(found([line('(a + b', 25, 200)], region('equation', around))).toHaveLength(0);
  });

  test('the area is as wide as it and reaches half a text height beyond its lines', () => {
    expect(found([line('(a + b', 60, 200)], region('equation', around))).toMatchObject([
      { left: 50, right: 350, top: 190, bottom: 230 },
    ]);
    expect(found([line('(a + b', 60, 200)], region('equation', box(70, 195, 30, 30)))).toEqual([]);
  });

  test('but into no other line', () => {
    const others = [
      line('above it', 60, 175),
      line('below it', 60, 225),
      line('left', 0, 200),
      line('right', 320, 200),
    ];
    expect(found([line('(a + b', 60, 200), ...others], region('equation', box(30, 190, 320, 40)))).toMatchObject([
      { left: 40, right: 320, top: 195, bottom: 225, texts: ['(a + b'] },
    ]);
  });

  test('white of 0.7 text heights parts two formulas', () => {
    const two = (top: number) =>
      found([line('(a + b', 60, 200), line('(c + d', 60, top)], region('equation', box(50, 190, 300, 100)));
    expect([two(234).length, two(235).length]).toEqual([1, 2]);
  });

  test('a number at its right is its number', () => {
    const label = (text: string, x: number, y = 200) =>
      found([line('(a + b', 60, 200), line(text, x, y)], region('equation', around))[0]!;
    expect(label('(7)', 400)).toMatchObject({ number: '7', texts: ['(a + b', '(7)'], right: 350 });
    expect(label('[A12.3b]', 340).number).toBe('A12.3b');
    // Shares 0.4 of the height of the area, which reaches from 190 to 230.
    expect([label('(7)', 400, 221).number, label('(7)', 400, 222).number]).toEqual(['7', undefined]);
    expect(label('(7)', 0).number).toBeUndefined();
    expect(label('7', 400).number).toBeUndefined();
  });

  test('signs that were read in it are of it, sentences are not', () => {
    const signs = found(
      [line('(a + b', 60, 200), line('3. x', 70, 212), line('and the words go on', 60, 212)],
      region('equation', box(50, 190, 300, 70)),
    );
    expect(signs[0]!.texts).toEqual(['(a + b', '3. x']);
  });

  test.each(['1. a + b', 'Words of prose', 'the one and another thing x', '12:30:15', '(12)'])(
    '%s is no formula',
    (text) => {
      expect(found([line(text, 60, 200)], region('equation', box(50, 190, 390, 40)))).toEqual([]);
    },
  );

  test('what runs across the page is none', () => {
    expect(found([{ ...line('(a + b', 60, 200), angle: 90 }], region('equation', around))).toEqual([]);
  });
});

describe('a line of maths before a number at the edge of the text', () => {
  const numbered = (x: number, text = 'f(x)', ...others: ReturnType<typeof line>[]) =>
    found([line(text, 60, 200), line('(7)', x, 200), ...others]);

  test('is a formula that the network need not see', () => {
    expect(numbered(410)).toMatchObject([{ texts: ['f(x)', '(7)'], number: '7', score: 0.6 }]);
  });

  test('two text heights off the edge at most', () => {
    expect([numbered(371).length, numbered(370).length]).toEqual([1, 0]);
  });

  test('and nothing else stands in the line', () => {
    expect(numbered(410, 'as in the other one')).toEqual([]);
    expect(numbered(410, 'f(x)', line('g', 450, 200))).toEqual([]);
    expect(found([line('(7)', 410, 200)])).toEqual([]);
  });
});

test.each([
  ['(1)', true],
  ['[A1–2b].', true],
  ['（12）', true],
  ['1', false],
  ['(1234)', false],
])('%s is the number of a formula: %s', (text, is) => {
  expect(isNumber(text)).toBe(is);
});
