import { describe, expect, it } from 'vitest';
import { normalisedList } from './normalised-list.ts';
import { box, line, page, tilted } from './test-pages.ts';

/** The list inside the fence, as a client that strips the fence reads it. */
function parse(text: string): unknown {
  expect(text).toMatch(/^```json\n.*\n```$/s);
  return JSON.parse(text.replace(/^```json\n|\n```$/g, ''));
}

describe('normalisedList', () => {
  it('is written as the service writes it', () => {
    const lines = [line('INTERNATIONAL', box(1704, 390, 2610, 285)), line('DAY', box(2682, 1242, 654, 285))];
    expect(normalisedList(page(lines, { width: 6000, height: 3000 }))).toBe(
      '```json\n[\n' +
        '\t{"rotate_rect": [502, 178, 95, 435, 90], "text": "INTERNATIONAL"},\n' +
        '\t{"rotate_rect": [502, 462, 95, 109, 90], "text": "DAY"}\n' +
        ']\n```',
    );
  });

  it('holds valid JSON whatever was read', () => {
    const texts = ['say "hi" \\ \n\t```', 'null', '\u0000', '你好'];
    const list = parse(normalisedList(page(texts.map((text) => line(text, box(10, 10, 50, 20))))));
    expect(list).toMatchObject(texts.map((text) => ({ text })));
  });

  it('is an empty list for a page without text', () => {
    expect(parse(normalisedList(page([])))).toEqual([]);
  });

  it('scales each axis on its own', () => {
    const [item] = parse(
      normalisedList(page([line('x', tilted([500, 250], 200, 100, 0))], { width: 1000, height: 500 })),
    ) as { rotate_rect: number[] }[];
    expect(item!.rotate_rect).toEqual([500, 500, 200, 200, 90]);
  });
});
