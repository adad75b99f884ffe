import { expect, test } from 'vitest';
import * as box from './box.ts';

const one = { left: 0, top: 0, right: 10, bottom: 20 };
const other = { left: 5, top: 10, right: 25, bottom: 30 };

test('what two boxes share, as area and as shares', () => {
  expect(box.sharedSize(one, other)).toBe(50);
  expect(box.shareIn(one, other)).toBe(0.25);
  expect(box.shareIn(other, one)).toBe(0.125);
  expect(box.sharedOfBoth(one, other)).toBeCloseTo(50 / 550);
  expect(box.sharedWidth(one, other)).toBe(0.5);
  expect(box.sharedHeight(one, other)).toBe(0.5);
});

test('boxes apart share nothing, however the other side lies', () => {
  const far = { left: 20, top: 40, right: 30, bottom: 50 };
  expect(box.sharedSize(one, far)).toBe(0);
  expect(box.sharedOfBoth(one, far)).toBe(0);
  expect(box.sharedWidth(one, far)).toBe(-1);
  expect(box.overlapDown(one, far)).toBe(-20);
});

test('around, grown, held', () => {
  expect(box.around([one, other])).toEqual({ left: 0, top: 0, right: 25, bottom: 30 });
  expect(box.grown(one, 2)).toEqual({ left: -2, top: -2, right: 12, bottom: 22 });
  expect(box.holds(box.around([one, other]), one)).toBe(true);
  expect(box.holds(one, other)).toBe(false);
  expect(box.holdsMiddle({ left: 4, top: 9, right: 6, bottom: 11 }, one)).toBe(true);
  expect(box.holdsMiddle(other, one)).toBe(false);
});

test('corners and bounds undo each other; a flat line is a pixel high', () => {
  expect(box.boundsOf(box.cornersOf(other))).toEqual(other);
  expect(box.height({ ...one, bottom: 0 })).toBe(1);
});
