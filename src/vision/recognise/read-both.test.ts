import { expect, test } from 'vitest';
import type { Quad } from '../../types/quad.ts';
import { createReadBoth, type ReadWith } from './read-both.ts';
import { writingSystems } from './writing-systems.ts';

interface Twice {
  readonly main: readonly [string, number];
  readonly second: readonly [string, number];
}

const latin: Twice = { main: ['Total amount', 0.99], second: ['Total amount', 0.98] };
const russian: Twice = { main: ['CnaBRHCKNe', 0.8], second: ['Славянские', 0.98] };
const vietnamese: Twice = { main: ['Tieng Viet cua toi', 0.95], second: ['Tiếng Việt của tôi', 0.97] };
const page = (count: number, line: Twice) => Array.from({ length: count }, () => line);

/** Reads made-up lines, and counts how many each recogniser was shown. */
async function read(lines: readonly Twice[], sampled = false) {
  const shown = { main: 0, second: 0 };
  const quads = lines.map(
    (_, i): Quad => [
      [i, 0],
      [i, 1],
      [i, 1],
      [i, 0],
    ],
  );
  const reader =
    (which: keyof typeof shown): ReadWith =>
    async (asked) => {
      shown[which] += asked.length;
      return asked.map(([[i]]) => {
        const [text, confidence] = lines[i]![which];
        return { text, confidence, positions: [] };
      });
    };
  const readings = await createReadBoth(reader('main'), reader('second'), writingSystems, sampled)(quads);
  return { shown, texts: readings.map(({ text }) => text) };
}

test('where a sample tells, a Latin page costs it no more than that, however doubtful its lines, and a Russian page is read whole', async () => {
  const faint: Twice = { main: ['Total amount', 0.6], second: ['Total amount', 0.5] };
  expect((await read(page(40, faint), true)).shown).toEqual({ main: 40, second: 3 });
  expect((await read(page(40, russian), true)).texts).toEqual(page(40, russian).map(({ second }) => second[0]));
});

test('a Latin page costs the second recogniser a quarter of its lines', async () => {
  const { shown, texts } = await read(page(100, latin));
  expect(new Set(texts)).toEqual(new Set(['Total amount']));
  expect(shown.main).toBe(100);
  expect(shown.second).toBeLessThanOrEqual(26);
});

test('a Russian page costs the main recogniser a sample', async () => {
  const { shown, texts } = await read(page(100, russian));
  expect(new Set(texts)).toEqual(new Set(['Славянские']));
  expect(shown).toEqual({ main: 6, second: 100 });
});

test('a Latin line on a Russian page is shown to both', async () => {
  const { shown, texts } = await read([...page(20, russian), latin, ...page(19, russian)]);
  expect(texts[20]).toBe('Total amount');
  expect(shown.main).toBe(7);
});

test.each([
  ['Russian', russian, 'Славянские'],
  ['Vietnamese', vietnamese, 'Tiếng Việt của tôi'],
])('one %s line among Latin ones is found among the doubtful ones', async (_, line, text) => {
  const { shown, texts } = await read([...page(30, latin), line, ...page(30, latin)]);
  expect(texts[30]).toBe(text);
  expect(shown.second).toBeLessThan(25);
});

test('a page half in one, half in the other is read twice', async () => {
  const { shown } = await read([...page(20, latin), ...page(20, russian)]);
  expect(shown).toEqual({ main: 40, second: 40 });
});

test('few lines are all read twice', async () => {
  expect((await read(page(5, latin))).shown).toEqual({ main: 5, second: 5 });
});
