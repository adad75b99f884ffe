import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { advance, allows, beginning, type State } from './grammar.ts';
import { toLatex } from './latex.ts';
import { createVocabulary } from './vocabulary.ts';

const file = new URL('../../../models/formula.tokens.json', import.meta.url);
const vocabulary = createVocabulary(JSON.parse(readFileSync(file, 'utf8')) as string[]);
const idOf = new Map(vocabulary.tokens.map((token, id) => [token, id]));

function read(text: string): { state: State; refused?: string } {
  let state = beginning;
  for (const token of text.split(' ')) {
    const id = idOf.get(token)!;
    if (!allows(state, id, vocabulary)) return { state, refused: token };
    state = advance(state, id, vocabulary);
  }
  return { state };
}

const mayEnd = (text: string) => allows(read(text).state, vocabulary.end, vocabulary);

describe('the grammar', () => {
  it.each([
    String.raw`\frac 1 2`,
    "x _ { i j } ' ' ^ { 2 n }",
    String.raw`\sqrt [ 3 ] { x + 1 }`,
    String.raw`\left( \frac a b \right. ^ 2`,
    String.raw`\begin{array} { c l } 1 & 2 \\ 3 & { 4 } \end{array}`,
    String.raw`\sum _ { \substack { i \\ j } } { } _ 2 F _ 1`,
    String.raw`\begin{cases} 1 & x \\ \begin{matrix} 1 & 2 & 3 \end{matrix} \end{cases}`,
  ])('lets %s pass', (text) => {
    expect(read(text).refused).toBeUndefined();
    expect(mayEnd(text)).toBe(true);
  });

  it.each([
    ['x _ 1 _ 2', '_'],
    ["x ^ 2 '", "'"],
    ["x ' _ 1 ^ 2", '^'],
    [String.raw`\frac 1 ^`, '^'],
    [String.raw`\left( { x \right)`, String.raw`\right)`],
    ['a & b', '&'],
    [String.raw`\begin{cases} 1 & 2 & 3`, '&'],
    [String.raw`\begin{array} { c } 1 & 2`, '&'],
    [String.raw`\begin{matrix} 1 \end{cases}`, String.raw`\end{cases}`],
    [String.raw`\begin{matrix} \left( 1 & 2`, '&'],
    [String.raw`x \\ y`, '\\\\'],
    ['x }', '}'],
    [String.raw`\hat \frac`, String.raw`\frac`],
  ])('stops %s', (text, refused) => {
    expect(read(text).refused).toBe(refused);
  });

  it.each([String.raw`\frac 1`, '{ x', String.raw`\left( x`, 'x _', String.raw`\begin{cases} 1`])(
    'does not end after %s',
    (text) => {
      expect(mayEnd(text)).toBe(false);
    },
  );
});

/** Numbers from 0 to 1, the same every time (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A walk through the grammar that takes structure as often as symbols, and breaks off at any token. */
function walk(random: () => number): string[] {
  const structure = vocabulary.kinds.flatMap((kind, id) => (kind === 'symbol' || kind === 'none' ? [] : [id]));
  const length = 1 + Math.floor(random() * 80);
  const tokens: string[] = [];
  for (let state = beginning; tokens.length < length; ) {
    const from = random() < 0.6 ? structure : vocabulary.tokens.map((_, id) => id);
    const allowed = from.filter((id) => allows(state, id, vocabulary));
    if (allowed.length === 0) continue;
    const id = allowed[Math.floor(random() * allowed.length)]!;
    if (id === vocabulary.end) break;
    tokens.push(vocabulary.tokens[id]!);
    state = advance(state, id, vocabulary);
  }
  return tokens;
}

/** Whatever LaTeX would refuse is an error; that KaTeX's fonts lack an upright Greek letter is not. */
const strict = (code: string) => (code === 'symbolNotInFont' ? 'ignore' : 'error');

it('lets nothing pass that KaTeX can’t set, wherever a formula breaks off', () => {
  const random = randoms(7);
  for (let i = 0; i < 800; i++) {
    const tokens = walk(random);
    const latex = toLatex(tokens);
    expect(
      () => katex.renderToString(latex, { displayMode: true, strict }),
      `${tokens.join(' ')} → ${latex}`,
    ).not.toThrow();
  }
});

it('has no token that KaTeX does not know', () => {
  for (const [id, token] of vocabulary.tokens.entries()) {
    if (vocabulary.kinds[id] !== 'symbol') continue;
    expect(() => katex.renderToString(token, { strict: 'error' }), token).not.toThrow();
  }
});
