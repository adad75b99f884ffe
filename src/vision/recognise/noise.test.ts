import { describe, expect, test } from 'vitest';
import { withoutNoise } from './noise.ts';

const seen = (text: string, confidence: number) => ({ reading: { text, confidence } });
const total = seen('Total', 0.98);

describe('withoutNoise', () => {
  test('leaves out a reading of nothing, or one that is hardly sure of anything', () => {
    expect(withoutNoise([total, seen(' ', 0.99), seen('A whole line of text', 0.49)], true)).toEqual([total]);
    expect(withoutNoise([seen('word', 0.49)], false)).toEqual([]);
  });

  test('leaves out a doubtful word, unless it is needed where it stands', () => {
    const doubtful = seen('Mlealnu', 0.7);
    expect(withoutNoise([total, doubtful], false)).toEqual([total]);
    expect(withoutNoise([total, doubtful], true)).toEqual([total, doubtful]);
  });

  test('keeps doubtful words where nothing is surer', () => {
    const word = seen('Mlealnu', 0.7);
    expect(withoutNoise([word], false)).toEqual([word]);
  });

  test('keeps a long line that is as doubtful and a word that is surer', () => {
    const both = [seen('Total of the month', 0.7), seen('Total', 0.76)];
    expect(withoutNoise(both, false)).toEqual(both);
  });

  test('takes a letter or a stroke alone on its page for a shape, unless it is sure', () => {
    expect(withoutNoise([seen('1', 0.8), seen('天', 0.62)], false)).toEqual([]);
    expect(withoutNoise([seen('7', 0.8)], false)).toHaveLength(1);
    expect(withoutNoise([seen('A', 0.9)], false)).toHaveLength(1);
  });

  test('takes an icon for what it is: a letter that lies beside lines that stand, or of another script than all of them', () => {
    const lines = ['Museum', 'Town hall', 'Theatre'].map((text) => seen(text, 0.98));
    const icons = [{ ...seen('K', 0.99), angle: 90 }, seen('穴', 0.95)];
    expect(withoutNoise([...lines, ...icons], false)).toEqual(lines);
    expect(withoutNoise([...lines, { ...seen('H', 0.99), angle: 90 }], false)).toHaveLength(4);
    expect(withoutNoise([...lines, seen('K', 0.9), seen('穴', 0.98)], false)).toHaveLength(5);
  });

  test('leaves out a long doubtful reading that runs aslant: the tick of a box', () => {
    const tick = { ...seen('smomemmoomong', 0.56), angle: -35 };
    expect(withoutNoise([total, tick], true)).toEqual([total]);
    expect(withoutNoise([tick], true)).toEqual([tick]);
  });
});
