import { expect, it } from 'vitest';
import { withoutZeros } from './zeros.ts';

/** What a text becomes whose zeros are so probable. */
const written = (text: string, probability: number) =>
  withoutZeros({ text, probabilities: Array.from(text, (sign) => (sign === '0' ? probability : 1)) }).text;

it('reads an O where a doubtful zero stands within a word of letters', () => {
  expect(written('APPR0VED 11:04:52', 0.98)).toBe('APPROVED 11:04:52');
  expect(written('(I0Error, x)', 0.6)).toBe('(IOError, x)');
  expect(written('a netw0rk', 0.98)).toBe('a network');
});

it('leaves sure zeros, short codes and codes of digits as they are', () => {
  expect(written('APPR0VED', 0.999)).toBe('APPR0VED');
  expect(written('X0Y', 0.5)).toBe('X0Y');
  expect(written('AB0CD', 0.95)).toBe('AB0CD');
  expect(written('SKU-A0B4C no_0x 100', 0.5)).toBe('SKU-A0B4C no_0x 100');
});
