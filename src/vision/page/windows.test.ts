import { expect, test } from 'vitest';
import { windowsOf } from './windows.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    box: { left: 0, right: 50, top: 20 * i, bottom: 20 * i + 15 },
    text: 'x',
  }));

test('a page of few lines is seen at once, from top to bottom', () => {
  expect(windowsOf(lines(3).reverse())).toEqual([[2, 1, 0]]);
  expect(windowsOf(lines(120)).length).toBe(1);
});

test('a page without lines has no windows', () => {
  expect(windowsOf([])).toEqual([]);
});

test.each([121, 200, 500])(
  '%d lines: all are seen, no more than 90 at once, each window with half of the next',
  (count) => {
    const windows = windowsOf(lines(count));
    expect(new Set(windows.flat()).size).toBe(count);
    for (const [i, window] of windows.entries()) {
      expect(window.length).toBe(90);
      const next = windows[i + 1];
      if (next) expect(window.filter((line) => next.includes(line)).length).toBeGreaterThanOrEqual(44);
    }
  },
);
