import { expect, test } from 'vitest';
import type { Line } from '../../types/line.ts';
import { frameOf, lineInFrame } from '../frame.ts';
import { isTyped, isUneven, pitchOf } from './pitch.ts';
import { typed, uneven } from './test-faces.ts';

const found = (line: Line) => pitchOf(lineInFrame(line, frameOf([line])));

test('letters of one width stand in columns, however many spaces were read between them', () => {
  const pitch = found(typed('total  = sum(values)', 0, 0, 10, 'total = sum(values)'))!;
  expect(isTyped(pitch)).toBe(true);
  expect(pitch.width).toBeCloseTo(10);
  expect(pitch.columns.slice(0, 9)).toEqual([0, 1, 2, 3, 4, undefined, 7, undefined, 9]);
});

test('a space that was only read is none, and one that was not read is one', () => {
  const pitch = found(typed('#define LOW(x) ((x) & 255)', 0, 0, 10, '#d efine LOW(x)((x) & 255)'))!;
  expect(isTyped(pitch)).toBe(true);
  expect(pitch.columns.slice(0, 4)).toEqual([0, 1, undefined, 2]);
  expect(pitch.columns.at(-1)).toBe(25);
});

test('letters as wide as they are stand off any columns', () => {
  const pitch = found(uneven('which will be written beside the small harbour', 0, 0));
  expect([isTyped(pitch), isUneven(pitch)]).toEqual([false, true]);
});

test('a few letters tell neither, nor does a line whose places are not known', () => {
  expect(found(typed('nostar', 0, 0))).toBeDefined();
  expect(found(typed('begin', 0, 0))).toBeUndefined();
  expect(isUneven(found(uneven('William', 0, 0)))).toBe(false);
  const { middles: _, ...unplaced } = typed('which will be written', 0, 0);
  expect(found(unplaced)).toBeUndefined();
});
