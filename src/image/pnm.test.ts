import { expect, test } from 'vitest';
import { decodePnm } from './pnm.ts';

const file = (head: string, ...samples: number[]) => Buffer.concat([Buffer.from(head), Uint8Array.from(samples)]);
const grey = (...values: number[]) => values.flatMap((value) => [value, value, value]);

test.each([
  ['plain bits', file('P1\n# drawn\n3 2\n1 0 1\n010\n'), 3, grey(0, 255, 0, 255, 0, 255)],
  ['plain grey', file('P2 2 1 100 0 100'), 2, grey(0, 255)],
  ['plain colour', file('P3\n1 2\n15\n15 0 0  0 3 15\n'), 1, [255, 0, 0, 0, 51, 255]],
  ['bits', file('P4 10 1\n', 0b10000000, 0b01000000), 10, grey(0, ...Array(8).fill(255), 0)],
  ['grey', file('P5\n2 1 # wide\n255\n', 7, 200), 2, grey(7, 200)],
  ['grey of 16 bits', file('P5 2 1 65535\n', 0x80, 0, 0xff, 0xff), 2, grey(128, 255)],
  ['colour', file('P6 1 1 255\n', 1, 2, 3), 1, [1, 2, 3]],
  ['a sample above the most', file('P5 1 1 100\n', 200), 1, [255, 255, 255]],
])('reads %s', (_, bytes, width, pixels) => {
  const read = decodePnm(bytes);
  expect(read.width).toBe(width);
  expect([...read.data]).toEqual(pixels);
});

test.each([
  ['cut off in its samples', file('P6 2 2 255\n', 1, 2, 3)],
  ['cut off in its words', file('P2 2 2 255\n1 2 3')],
  ['cut off in its header', file('P5 2')],
  ['without pixels', file('P5 0 2 255\n')],
  ['of too many values', file('P5 1 1 70000\n', 0, 0)],
  ['of other words', file('P2 1 1 255\nx')],
])('refuses one %s', (_, bytes) => {
  expect(() => decodePnm(bytes)).toThrow(RangeError);
});
