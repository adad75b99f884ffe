import { expect, it } from 'vitest';
import { withAccents } from './accents.ts';
import type { Break, Character } from './characters.ts';

/** A character half an em wide on a baseline, at x in ems of ten pixels. */
function at(text: string, x: number, angle = 0): Character {
  const style = { object: 1, font: 1, size: 10, seen: true, em: 10, wingdings: false };
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [u, v] = [50 + 10 * x * cos, 50 + 10 * x * sin];
  return { text, box: [u, v, u + 5, v + 10], origin: [u, v + 8], angle, style, known: true, misdrawn: false, code: 1 };
}
const text = (characters: readonly (Character | Break)[]) =>
  withAccents(characters)
    .map((entry) => (typeof entry === 'string' ? ' ' : entry.text))
    .join('');

it.each([
  ['before their letter', [at('´', 0), at('e', 0.05), at('t', 0.5), at('´', 1), at('e', 1)], 'été'],
  ['after it', [at('e', 0), at('´', 0.1), at('t', 0.5), at('e', 1), at('´', 1.1)], 'été'],
  ['with a gap that was found between them', [at('¨', 0), 'gap', at('u', 0.05)] as const, 'ü'],
  ['as marks of Unicode', [at('\u0303', 0), at('n', 0)], 'ñ'],
  ['over a letter without a dot', [at('^', 0), at('ı', 0.1)], 'î'],
  ['below it', [at('¸', 0), at('c', 0)], 'ç'],
  ['in a line that climbs', [at('´', 0, 30), at('E', 0.05, 30)], 'É'],
])('stand over a letter %s', (_, characters, expected) => expect(text(characters)).toBe(expected));

it.each([
  ['beside one', [at('x', 0), at('^', 0.5), at('n', 1)], 'x^n'],
  ['over a figure', [at('°', 0), at('7', 0)], '°7'],
  ['over a letter that has none', [at('¸', 0), at('q', 0)], '¸q'],
])('stay where they stand %s', (_, characters, expected) => expect(text(characters)).toBe(expected));
