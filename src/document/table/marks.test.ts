import { describe, expect, test } from 'vitest';
import { isDash, markPiece } from './marks.ts';

const em = 20;
const ink = (width: number, height: number) => ({ left: 0, right: width, top: 0, bottom: height });

describe('ink is a dash', () => {
  test.each([
    ['1.8 times as wide as high', ink(9, 5), true],
    ['less than that', ink(8.9, 5), false],
    ['0.3 text heights high', ink(28, 6), true],
    ['higher', ink(28, 6.1), false],
    ['longer than 1.4 text heights', ink(28.1, 5), false],
  ])('%s', (_, box, dash) => {
    expect(isDash(box, em)).toBe(dash);
  });
});

describe('a mark', () => {
  const said = (box: ReturnType<typeof ink>, text: string, confidence: number) => {
    const piece = markPiece(box, { text, confidence }, em);
    return piece && [piece.line.text, piece.line.confidence];
  };

  test('that is a dash is one whatever was read', () => {
    expect(said(ink(20, 4), '一', 0.2)).toEqual(['-', 0.5]);
    expect(said(ink(20, 4), '-', 0.9)).toEqual(['-', 0.9]);
  });

  test('of another form counts if it was read surely', () => {
    expect(said(ink(10, 10), ' x ', 0.8)).toEqual(['x', 0.8]);
    expect(said(ink(10, 10), 'x', 0.79)).toBeUndefined();
    expect(said(ink(10, 10), ' ', 0.9)).toBeUndefined();
  });
});
