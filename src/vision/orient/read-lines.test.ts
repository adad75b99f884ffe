import { describe, expect, test } from 'vitest';
import type { RotatedRect } from '../../geometry/min-area-rect.ts';
import type { Quad } from '../../types/quad.ts';
import { pageSkew, straightenSquares } from './direction.ts';
import { readLines } from './read-lines.ts';

const rect = (cx: number, cy: number, width: number, height: number, degrees = 0): RotatedRect => ({
  cx,
  cy,
  width,
  height,
  angle: (degrees * Math.PI) / 180,
});

/** Reads well what runs in the given direction, badly anything else. */
function reader(degrees: number): {
  read: (quads: readonly Quad[]) => Promise<{ text: string; confidence: number; positions: number[] }[]>;
  count: () => number;
} {
  let count = 0;
  return {
    count: () => count,
    read: async (quads) => {
      count += quads.length;
      return quads.map(([[x0, y0], [x1, y1]]) => {
        const off = Math.abs((((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI - degrees + 540) % 360) - 180);
        return { text: 'abcdef', confidence: off < 30 ? 0.98 : 0.4, positions: [] };
      });
    },
  };
}

const page = [rect(100, 20, 200, 20), rect(90, 50, 180, 20), rect(105, 80, 210, 20), rect(60, 110, 120, 20)];
const sideways = page.map(({ cx, cy, width, height }) => rect(300 - cy, cx, height, width));

describe('readLines', () => {
  test.each([
    [0, page],
    [180, page],
    [90, sideways],
    [-90, sideways],
  ])('finds out that a page reads at %i°', async (degrees, rects) => {
    const lines = await readLines(rects, reader(degrees).read);
    expect(lines.map(({ reading }) => reading.confidence)).toEqual([0.98, 0.98, 0.98, 0.98]);
    expect(lines.map(({ angle }) => (angle + 360) % 360)).toEqual(lines.map(() => (degrees + 360) % 360));
  });

  test('reads an upright page once', async () => {
    const { read, count } = reader(0);
    await readLines(page, read);
    expect(count()).toBe(page.length);
  });

  test('turns a single line that stands on its head', async () => {
    const mixed = async (quads: readonly Quad[]) =>
      quads.map(([[x0, y0], [x1], [, y2]]) => ({
        text: 'abcdef',
        confidence: (y0 + y2 > 200 ? x1 < x0 : x1 > x0) ? 0.97 : 0.3,
        positions: [],
      }));
    const lines = await readLines(page, mixed);
    expect(lines.map(({ angle }) => Math.abs(angle))).toEqual([0, 0, 0, 180]);
  });

  test('reads a tall box beside level lines downwards', async () => {
    const lines = await readLines([...page, rect(400, 60, 20, 120)], reader(0).read);
    expect(lines.at(-1)!.direction).toBe(90);
  });

  test('reports ink without the margin that was read', async () => {
    const [line] = await readLines([rect(100, 20, 200, 20)], reader(0).read);
    expect(line!.quad[2][1] - line!.quad[0][1]).toBeCloseTo(20);
    expect(line!.ink[2][1] - line!.ink[0][1]).toBeLessThan(17);
  });

  test('no boxes, no lines', async () => {
    expect(await readLines([], reader(0).read)).toEqual([]);
  });
});

test('the skew is that of the long boxes, and squares take it', () => {
  const rects = [rect(0, 0, 300, 20, 4), rect(0, 40, 20, 280, -86), rect(0, 80, 300, 20, 5), rect(0, 200, 20, 22, 40)];
  expect((pageSkew(rects) * 180) / Math.PI).toBeCloseTo(4, 0);
  const square = straightenSquares(rects, pageSkew(rects)).at(-1)!;
  expect((square.angle * 180) / Math.PI).toBeCloseTo(4, 0);
});
