import { describe, expect, it } from 'vitest';
import { columnSigns, isColumn, kanaOfSize, lostSigns, withSigns } from './columns.ts';

const column = { x: 0, y: 0, width: 40, height: 400 };
/** A column of ten places, 40 pixels each: `.` is one that was not read. */
function reading(line: string) {
  const read = Array.from(line).flatMap((text, i) => (text === '.' ? [] : [{ text, place: (i + 0.5) / 10 }]));
  return {
    ...{ text: read.map(({ text }) => text).join(''), confidence: 0.99 },
    positions: read.map(({ place }) => place),
  };
}
const sign = (place: number, rest: object = {}) => ({
  x: 24,
  y: 40 * place + 4,
  width: 10,
  height: 10,
  hollow: false,
  ...rest,
});
const letter = (place: number) => ({ x: 4, y: 40 * place + 4, width: 32, height: 32, hollow: false });
const written = (line: string, ink: Parameters<typeof lostSigns>[2], japanese = true) => {
  const signs = lostSigns(reading(line), column, ink, japanese);
  return withSigns(
    reading(line),
    signs.map((lost) => ({ ...lost, text: lost.text ?? '?' })),
  ).text;
};

describe('columns of Chinese and Japanese', () => {
  it('get the commas, stops and small signs back that their ink shows', () => {
    const ink = [
      letter(0),
      letter(1),
      sign(2),
      letter(3),
      { ...letter(4), y: 168, height: 22 },
      letter(5),
      sign(9, { hollow: true }),
    ];
    expect(written('雨と.花.た木山川.', ink)).toBe('雨と、花?た木山川。');
    expect(written('春天.花开了山水木.', [sign(2)], false)).toBe('春天，花开了山水木');
  });

  it('have none where no ink stands, or that of a letter that was read', () => {
    expect(written('雨と.花', [letter(0), letter(1), letter(3)])).toBe('雨と花');
    expect(written('雨と花', [sign(0), sign(1), sign(2)])).toBe('雨と花');
  });

  it('have signs of their own for what looks like others', () => {
    expect(columnSigns("雨’風°'", true)).toBe('雨、風。、');
    expect(columnSigns('雨’风!', false)).toBe('雨，风！');
    expect(kanaOfSize('つ', { width: 20, height: 16 }, 40)).toBe('っ');
    expect(kanaOfSize('つ', { width: 34, height: 26 }, 40)).toBe('つ');
  });

  it('are told from other lines', () => {
    expect([reading('雨と花'), reading('雨と'), reading('rain and')].map(isColumn)).toEqual([true, false, false]);
  });
});
