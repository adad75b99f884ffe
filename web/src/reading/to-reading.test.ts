import { expect, it } from 'vitest';
import { toReading } from './to-reading.ts';

const place = [0, 0, 10, 0, 10, 10, 0, 10];

it('proves a field by the lines of its own page', () => {
  const word = (text: string, page: number) => ({ text, page, location: place, confidence: 1 });
  const { fields } = toReading('', {
    words_info: [word('first', 0), word('second', 1), word('third', 1)],
    fields: [{ path: 'x', value: 'third', page: 1, lines: [1], confidence: 1, location: place }],
  });
  expect(fields[0]?.proof).toEqual(['l2']);
});

it('takes an answer about one page to be about the page that was asked for', () => {
  expect(toReading('', { words_info: [{ text: 'a', location: place, confidence: 1 }] }, 4).lines[0]?.page).toBe(4);
});
