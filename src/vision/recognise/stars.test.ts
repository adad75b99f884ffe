import { expect, it } from 'vitest';
import { withStars } from './stars.ts';

/** A reading of a line of one width: `.` stands for a place whose character was not read. */
function reading(line: string) {
  const read = Array.from(line).flatMap((text, i) => (text === '.' ? [] : [{ text, place: (i + 0.5) / line.length }]));
  return {
    ...{ text: read.map(({ text }) => text).join(''), confidence: 0.7 },
    positions: read.map(({ place }) => place),
  };
}

it('reads stars that a printer draws like ideographs, as many as there is room for, after their space', () => {
  const { text, positions } = withStars(reading('CARD.中本本本*本本.本本本*8606'));
  expect(text).toBe('CARD ************8606');
  expect(positions).toHaveLength(text.length);
});

it('leaves stars, and ideographs of Chinese, as they are', () => {
  for (const line of ['CARD ************8606', '日本本本本本本12', '本本本本'])
    expect(withStars(reading(line)).text).toBe(line);
});
