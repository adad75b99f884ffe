import { readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, it } from 'vitest';
import { decode } from './decode.ts';
import { toLatex } from './latex.ts';
import type { Writer } from './network.ts';
import { createVocabulary } from './vocabulary.ts';

const file = new URL('../../../models/formula.tokens.json', import.meta.url);
const vocabulary = createVocabulary(JSON.parse(readFileSync(file, 'utf8')) as string[]);

/** Logits without sense, structure and the end as likely as all symbols together; the same every time (mulberry32). */
function nonsense(seed: number): Writer {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next: async (latest) => {
      const logits = new Float32Array(latest.length * vocabulary.tokens.length);
      for (let i = 0; i < logits.length; i++) {
        const kind = vocabulary.kinds[i % vocabulary.tokens.length];
        logits[i] = 8 * random() + (kind === 'symbol' ? 0 : 3);
      }
      return logits;
    },
  };
}

it.each([1, 3])('writes LaTeX that KaTeX can set whatever the network says, at a width of %i', async (width) => {
  for (let seed = 0; seed < 15; seed++) {
    const { tokens } = await decode(nonsense(seed), vocabulary, width, () => false);
    const latex = toLatex(tokens.map((token) => vocabulary.tokens[token]!));
    const strict = (code: string) => (code === 'symbolNotInFont' ? 'ignore' : 'error');
    expect(() => katex.renderToString(latex, { displayMode: true, strict }), latex).not.toThrow();
  }
});
