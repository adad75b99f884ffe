import { describe, expect, it } from 'vitest';
import { isProse, spellsWords } from './prose.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ text, confidence: 0.95 }));

describe('isProse', () => {
  it.each([
    ['Let us now turn to the second case.', 'It is simpler than the first.'],
    ['设函数在区间上连续，则存在一点'],
    ['Voilà une preuve élémentaire'],
  ])('is true of %s', (...texts) => {
    expect(isProse(lines(...texts))).toBe(true);
  });

  it.each([
    ['g(b)-g(a)=b-a'],
    ['sin(x)+cos(x)=1'],
    ['∑k=1 n(2k-1)=n2'],
    ['7/2'],
    ['lim f(x)=0'],
    ['ωiα = θhα(xββ,τββ), ωi = θiαhαa'],
    ['Fab=', 'Fcd', '€abcd'],
  ])('is false of %s', (...texts) => {
    expect(isProse(lines(...texts))).toBe(false);
  });

  it('is false of nothing, and of what was hardly read', () => {
    expect(isProse([])).toBe(false);
    expect(isProse([{ text: 'imagine that', confidence: 0.6 }])).toBe(false);
  });
});

describe('spellsWords', () => {
  it('knows text that was read as a formula', () => {
    expect(spellsWords(String.raw`\mathrm { w e ~ s e e ~ t h a t }`)).toBe(true);
    expect(spellsWords('x ^ { 2 } + y ^ { 2 } = z ^ { 2 }')).toBe(false);
    expect(spellsWords('a b c')).toBe(false);
  });
});
