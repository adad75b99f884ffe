import { expect, it } from 'vitest';
import { stretchesOf } from './stretches.ts';
import { piece } from './test-tables.ts';

/** The stretches of a line whose characters begin at places across. */
function stretches(text: string, places: readonly number[]) {
  const width = places.at(-1)! + 10;
  const line = piece(text, 0, 5);
  const ink = { ...line.ink, right: width };
  const middles = places.map((at) => (at + 5) / width);
  return stretchesOf({ ...line, right: width, ink, line: { ...line.line, middles } });
}
const even = (text: string) =>
  stretches(
    text,
    Array.from(text, (_, i) => 10 * i),
  );
const texts = (own: ReturnType<typeof stretches>, text: string) =>
  own.map(({ at }, i) => text.slice(at, own[i + 1]?.at).trim());

it('a line is parted at its spaces, each part from where its ink begins to where it ends', () => {
  const own = even('town hall');
  expect(texts(own, 'town hall')).toEqual(['town', 'hall']);
  expect(own[0]!.left).toBe(0);
  expect(own[1]!.right).toBe(90);
  expect(own[1]!.left - own[0]!.right).toBeGreaterThan(8);
});

it('is parted at a white that was read as none', () => {
  expect(texts(stretches('7.15town', [0, 10, 20, 30, 50, 60, 70, 80]), '7.15town')).toEqual(['7.15', 'town']);
});

it('letters alone, far apart, are parted by the height of their line', () => {
  expect(stretches('DEF', [0, 80, 160])).toHaveLength(3);
});

it.each(['4.1 ± 0.2', '$ 12', '8.1 (0.3)', 'totals'])('%s is one', (text) => {
  expect(even(text)).toHaveLength(1);
});

it('a line whose characters stand nowhere known is one', () => {
  const line = piece('town hall', 0, 5);
  const { middles: _, ...own } = line.line;
  expect(stretchesOf({ ...line, line: own })).toHaveLength(1);
});
