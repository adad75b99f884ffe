import { describe, expect, test } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { readDisplays } from './read-displays.ts';

const thick = 6;
const long = 24;
const apart = 2;
/** From the left of one digit to that of the next. */
const pitch = 50;
const size = { width: 300, height: 160 };

/** Where each segment lies in a digit: left, top, width, height. */
const places: Readonly<Record<string, readonly [number, number, number, number]>> = {
  a: [thick + apart, 0, long, thick],
  f: [0, thick + apart, thick, long],
  b: [thick + long + 2 * apart, thick + apart, thick, long],
  g: [thick + apart, thick + long + 2 * apart, long, thick],
  e: [0, 2 * thick + long + 3 * apart, thick, long],
  c: [thick + long + 2 * apart, 2 * thick + long + 3 * apart, thick, long],
  d: [thick + apart, 2 * (thick + long + 2 * apart), long, thick],
};

/** Light bars on a dark ground. */
function display(...digits: readonly string[]): Raster {
  const data = new Uint8Array(size.width * size.height * 3).fill(30);
  const bar = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++)
      data.fill(220, (row * size.width + x) * 3, (row * size.width + x + width) * 3);
  };
  for (const [i, digit] of digits.entries()) {
    for (const segment of digit) {
      const [x, y, width, height] = places[segment] ?? [
        -(pitch - long) / 2,
        2 * (thick + long + 2 * apart),
        thick,
        thick,
      ];
      bar(20 + i * pitch + x, 30 + y, width, height);
    }
  }
  return { ...size, data, toSource: [1, 0, 0, 0, 1, 0] };
}

const texts = (...digits: readonly string[]) => readDisplays(display(...digits)).map(({ text }) => text);

describe('seven-segment displays', () => {
  test('are read digit by digit', () => {
    expect(texts('abdeg', 'abcdef', 'bcfg')).toEqual(['204']);
    expect(texts('bc', 'acdefg', 'abc', 'abcdfg', 'acdfg')).toEqual(['16795']);
  });

  test('say where they stand', () => {
    expect(readDisplays(display('abcdefg', 'abcdef'))[0]?.box).toEqual({ left: 20, top: 30, right: 110, bottom: 104 });
  });

  test('keep their minus and their point', () => {
    expect(texts('g', 'abcdg', '.abdeg')).toEqual(['-3.2']);
  });

  test('are read in a large picture, and stand in its own pixels', () => {
    const by = 8;
    const small = display('abdeg', 'abcdef');
    const [width, high] = [small.width * by, small.height * by];
    const data = new Uint8Array(width * high * 3);
    for (let y = 0, to = 0; y < high; y++)
      for (let x = 0; x < width; x++)
        for (let channel = 0; channel < 3; channel++, to++)
          data[to] = small.data[(Math.floor(y / by) * small.width + Math.floor(x / by)) * 3 + channel]!;
    const [found] = readDisplays({ ...small, width, height: high, data });
    expect(found?.text).toBe('20');
    expect(found?.box.left).toBeCloseTo(20 * by, -1);
  });

  test('are none where bars make no signs, as in charts, dashes and rules', () => {
    expect(texts('abcdefg', 'adg')).toEqual([]);
    expect(texts('g', 'g', 'g')).toEqual([]);
    expect(texts('be', 'be')).toEqual([]);
  });
});
