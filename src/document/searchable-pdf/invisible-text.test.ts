import { expect, test } from 'vitest';
import { cornersOf } from '../../geometry/box.ts';
import type { Affine } from '../../types/affine.ts';
import type { Line } from '../../types/line.ts';
import type { InvisibleFont } from './invisible-font.ts';
import { invisibleText } from './invisible-text.ts';

/** Says what it is asked to write; letters are half an em wide. */
const font = {
  encode: (text: string) => ({ codes: text, width: 500 * Array.from(text).length }),
} as unknown as InvisibleFont;
const asIs: Affine = [1, 0, 0, 1, 0, 0];
/** A page of points, counted from below. */
const upsideDown: Affine = [1, 0, 0, -1, 0, 100];

const wordAt = (text: string, left: number, right: number, size = 10) => ({
  text,
  quad: cornersOf({ left, right, top: 0, bottom: size }),
});
const lineOf = (...words: ReturnType<typeof wordAt>[]): Line => ({
  text: words.map(({ text }) => text).join(' '),
  quad: cornersOf({ left: 0, right: 100, top: 0, bottom: 10 }),
  confidence: 1,
  angle: 0,
  words,
});
const set = (line: Line, map = asIs) => invisibleText([line], map, font, 'F').split('\n').slice(3, -3);

test('no lines, no operators', () => {
  expect(invisibleText([], asIs, font, 'F')).toBe('');
});

test('text is set in no ink, each word as wide and as high as its quad', () => {
  const { words: _, ...whole } = lineOf(wordAt('four', 0, 100));
  expect(invisibleText([whole], upsideDown, font, 'F')).toBe(
    'q\nBT\n3 Tr\n/F 10 Tf 500 Tz 1 0 0 1 0 92 Tm <four> Tj\nET\nQ\n',
  );
  expect(invisibleText([{ ...whole, words: [] }], upsideDown, font, 'F')).toContain('<four> Tj');
});

test('a space fills the gap between two words', () => {
  expect(set(lineOf(wordAt('ab', 0, 10), wordAt('cd', 14, 24)))).toEqual([
    '/F 10 Tf 100 Tz 1 0 0 1 0 8 Tm <ab> Tj',
    '/F 10 Tf 80 Tz 1 0 0 1 10 8 Tm < > Tj',
    '/F 10 Tf 100 Tz 1 0 0 1 14 8 Tm <cd> Tj',
  ]);
});

test.each([
  ['touch', 10, 'a tenth of their height', '20'],
  ['overlap', 5, 'a tenth of their height', '20'],
  ['stand far apart', 100, 'twice their height', '400'],
])('words that %s have a space between them of %s', (_, left, __, stretch) => {
  expect(set(lineOf(wordAt('ab', 0, 10), wordAt('cd', left, left + 10)))[1]).toContain(` ${stretch} Tz `);
});

test('a word without size is set all the same', () => {
  expect(set(lineOf(wordAt('ab', 0, 0, 0), wordAt('c', 0, 10)))).toEqual([
    '/F 0.1 Tf 100 Tz 0 0 0 0 0 0 Tm <ab> Tj',
    '/F 0.1 Tf 200 Tz 0 0 0 0 0 0 Tm < > Tj',
    '/F 10 Tf 200 Tz 1 0 0 1 0 8 Tm <c> Tj',
  ]);
});

test('letters of Arabic and Hebrew stand as they are drawn, marks with their letters', () => {
  expect(set(lineOf(wordAt('שָלום', 0, 10)))[0]).toContain('<םולשָ>');
  expect(set(lineOf(wordAt('abc', 0, 10)))[0]).toContain('<abc>');
});
