import { describe, expect, it } from 'vitest';
import { readGlyphs, withGlyphs } from './odd-glyphs.ts';

/** A line whose odd glyphs are these characters. */
function line(text: string, odd: string) {
  const points = Array.from(text);
  return {
    text,
    odd: points.flatMap((point, at) => (odd.includes(point) ? [{ at, length: 1, glyph: point }] : [])),
    positions: points.map((_, i) => (i + 0.5) / points.length),
    words: text.split(' ').map((word) => ({ text: word, quad: [] as never })),
    quad: [] as never,
    angle: 0,
  };
}

describe('odd glyphs', () => {
  it.each([
    ['a sign of a currency', 'costs `39 leave `21', '`', 'costs ₹39 leave ₹21', { '`': '₹' }],
    ['a ligature', 'The ?rst of?ce', '?', 'The first office', { '?': 'fi' }],
    ['the first of a line', '-nnual dinner', '-', 'Annual dinner', { '-': 'A' }],
    ['the last of a line', 'it is 30`', '`', 'it is 30€', { '`': '€' }],
    ['nothing where nothing is read', 'a ` b and more', '`', 'a b and more', { '`': '' }],
  ])('are %s', (_, told, odd, read, glyphs) =>
    expect(Object.fromEntries(readGlyphs(line(told, odd), read))).toEqual(glyphs),
  );

  it.each([
    ['letters beside them are read as others', 'costs `39', '`', 'cosis ₹89'],
    ['more stands there than a glyph can be', 'costs `39', '`', 'costs about 39'],
    ['they stand beside one another', 'x ``` y', '`', 'x abc y'],
  ])('are not known where %s', (_, told, odd, read) => expect(readGlyphs(line(told, odd), read).size).toBe(0));
});

describe('a line', () => {
  it('is written with what they are drawn as, place by place', () => {
    const { text, positions, words } = withGlyphs(line('The ?rst', '?'), new Map([['?', 'fi']]));
    expect(text).toBe('The first');
    expect(positions).toHaveLength(9);
    expect(words.map((word) => word.text)).toEqual(['The', 'first']);
  });

  it('loses a mark of a list that is told as a letter and can not be read, but no word', () => {
    const unread = new Map([['o', '']]);
    expect(withGlyphs(line('o papers', 'o'), unread).text).toBe('papers');
    expect(withGlyphs(line('oar', 'o'), unread).text).toBe('oar');
  });
});
