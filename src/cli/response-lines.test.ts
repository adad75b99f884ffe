import { describe, expect, it } from 'vitest';
import { boxPoints, responseLines } from './response-lines.ts';

const location = [10, 20, 110, 20, 110, 50, 10, 50];
const quad = [
  [10, 20],
  [110, 20],
  [110, 50],
  [10, 50],
];
const inDashScope = (words: unknown) => ({
  output: { choices: [{ message: { content: [{ text: 'x', ocr_result: { words_info: words } }] } }] },
});

describe('responseLines', () => {
  it('reads location from either dialect', () => {
    const words = [{ text: 'Heron', location, rotate_rect: [60, 35, 30, 100, 90] }];
    const inOpenAi = { choices: [{ message: { content: 'x', ocr_result: { words_info: words } } }] };
    for (const answer of [inDashScope(words), inOpenAi]) {
      expect(responseLines(answer)).toEqual([{ text: 'Heron', quad, confidence: 1, angle: 0 }]);
    }
  });

  it('falls back to the corners of rotate_rect', () => {
    const [line] = responseLines(inDashScope([{ text: 'Heron', rotate_rect: [60, 35, 30, 100, 90] }]));
    for (const [i, [x, y]] of quad.entries()) {
      expect(line?.quad[i]?.[0]).toBeCloseTo(x!);
      expect(line?.quad[i]?.[1]).toBeCloseTo(y!);
    }
  });

  it('says what it misses', () => {
    expect(() => responseLines({ output: {} })).toThrow('words_info');
    expect(() => responseLines(inDashScope([{ text: 'a', location }, { text: 'b' }]))).toThrow('words_info[1]');
    expect(() => responseLines(inDashScope([{ text: 'a', location: [1, 2, 3] }]))).toThrow('words_info[0]');
  });
});

describe('boxPoints', () => {
  it('turns clockwise on screen, as OpenCV does', () => {
    // A square of side √2·10 turned by 45°: its corners lie straight above, right, below and left of the middle.
    const corners = boxPoints([50, 50, Math.SQRT2 * 10, Math.SQRT2 * 10, 45]).map((point) => point.map(Math.round));
    expect(corners).toEqual(
      expect.arrayContaining([
        [50, 40],
        [60, 50],
        [50, 60],
        [40, 50],
      ]),
    );
    const [[x1, y1], [x2, y2]] = boxPoints([0, 0, 100, 10, 10]);
    expect((Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI).toBeCloseTo(10);
  });
});
