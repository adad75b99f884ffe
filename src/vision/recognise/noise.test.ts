import { describe, expect, test } from 'vitest';
import { isNoise } from './noise.ts';

describe('isNoise', () => {
  test('a reading of nothing, or one that is hardly sure of anything', () => {
    expect(isNoise({ text: ' ', confidence: 0.99 }, true)).toBe(true);
    expect(isNoise({ text: 'A whole line of text', confidence: 0.49 }, true)).toBe(true);
  });

  test('a doubtful word, unless it is needed where it stands', () => {
    expect(isNoise({ text: 'Mlealnu', confidence: 0.7 }, false)).toBe(true);
    expect(isNoise({ text: 'Mlealnu', confidence: 0.7 }, true)).toBe(false);
  });

  test('neither a long line that is as doubtful nor a word that is surer', () => {
    expect(isNoise({ text: 'Total of the month', confidence: 0.7 }, false)).toBe(false);
    expect(isNoise({ text: 'Total', confidence: 0.76 }, false)).toBe(false);
  });
});
