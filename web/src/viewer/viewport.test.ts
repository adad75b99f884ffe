import { describe, expect, it } from 'vitest';
import { fit, reveal, toPage, toScreen, type View, zoomAt } from './viewport.ts';

const page = { width: 400, height: 600 };
const screen = { width: 800, height: 500 };

describe.each([0, 1, 2, 3] as const)('turned %i times', (turn) => {
  const view = fit(page, screen, turn);

  it('shows the whole page', () => {
    for (const corner of [
      [0, 0],
      [400, 0],
      [400, 600],
      [0, 600],
    ] as const) {
      const [x, y] = toScreen(view, page, corner);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(screen.width);
      expect(y).toBeLessThanOrEqual(screen.height);
    }
  });

  it('finds the way back', () => {
    const [x, y] = toPage(view, page, toScreen(view, page, [123, 456]));
    expect(x).toBeCloseTo(123);
    expect(y).toBeCloseTo(456);
  });
});

it('keeps the point that is zoomed at', () => {
  const view: View = { turn: 0, scale: 1, x: 10, y: 20 };
  const before = toPage(view, page, [200, 100]);
  expect(toPage(zoomAt(view, [200, 100], 2, 0.1), page, [200, 100])).toEqual(before);
  expect(zoomAt(view, [0, 0], 1e9, 0.1).scale).toBeLessThan(100);
});

it('moves only as far as a place needs to be seen', () => {
  const view: View = { turn: 0, scale: 1, x: 0, y: 0 };
  expect(reveal(view, page, screen, [50, 50, 90, 50, 90, 70, 50, 70])).toEqual(view);
  const moved = reveal(view, page, screen, [50, 550, 90, 550, 90, 570, 50, 570]);
  expect(moved.x).toBe(0);
  expect(moved.y).toBe(250 - 560);
});
