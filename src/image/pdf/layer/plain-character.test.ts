import { expect, it } from 'vitest';
import { plainCharacter, wingdingsCode } from './plain-character.ts';

it.each([
  ['a letter', 0x41, 'A'],
  ['a ligature', 0xfb03, 'ffi'],
  ['a joined form of an Arabic letter', 0xfe8e, 'ا'],
  ['a full-width letter, which is one of its own', 0xff21, 'Ａ'],
  ['a Chinese character beyond the first plane', 0x20bb7, '𠮷'],
  ['the hyphen that parts a word', 0x02, '-'],
  ['the bullet of Symbol', 0xf0b7, '•'],
  ['a soft hyphen', 0xad, ''],
  ['a mark of direction', 0x200f, ''],
  ['a private code', 0xe123, undefined],
  ['a control', 0x07, undefined],
  ['half of a pair', 0xd83d, undefined],
  ['the sign for what could not be told', 0xfffd, undefined],
  ['no code at all', 0x110000, undefined],
])('%s', (_, code, text) => expect(plainCharacter(code)).toBe(text));

it('a sign of Wingdings that is told as a letter', () => {
  expect(plainCharacter(wingdingsCode(0xfc))).toBe('✓');
  expect(plainCharacter(wingdingsCode(0x6f))).toBe('☐');
  expect(wingdingsCode(0x2022)).toBe(0x2022);
});
