import { expect, test } from 'vitest';
import { minAreaRect } from '../../geometry/min-area-rect.ts';
import type { Point } from '../../types/quad.ts';
import { spineOf } from './spine.ts';

/** Row by row the ends of a bar of so many pixels, as thick as 8, whose middle runs as told; as `components` gives them. */
function bar(length: number, middle: (x: number) => number): { outline: Point[]; area: number } {
  const rows = new Map<number, [number, number][]>();
  for (let x = 0; x < length; x++) {
    const top = Math.round(middle(x)) - 4;
    for (let y = top; y < top + 8; y++) {
      const runs = rows.get(y) ?? [];
      rows.set(y, runs);
      const last = runs.at(-1);
      if (last?.[1] === x - 1) last[1] = x;
      else runs.push([x, x]);
    }
  }
  const outline = [...rows].flatMap(([y, runs]) =>
    runs.flatMap(([start, end]): Point[] => [
      [start, y],
      [end, y],
    ]),
  );
  return { outline, area: 8 * length };
}

const spineOfBar = (length: number, middle: (x: number) => number) => {
  const { outline, area } = bar(length, middle);
  return spineOf(outline, minAreaRect(outline), area);
};

test('follows a line that sags', () => {
  const sag = (x: number) => 50 + 20 * Math.sin((Math.PI * x) / 400);
  const spine = spineOfBar(400, sag)!;
  expect(spine.points.length).toBeGreaterThan(10);
  for (const [x, y] of spine.points) expect(Math.abs(y - sag(x))).toBeLessThan(2);
});

test('a word too short to tell a direction has none', () => {
  expect(spineOfBar(40, () => 50)).toBeUndefined();
});
