import { describe, expect, test } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { findMarks } from './find-marks.ts';
import { findRulings } from './rulings.ts';

/** A white picture with black (or other) boxes: left, top, width, height, grey value. */
function drawn(boxes: readonly (readonly [number, number, number, number, number?])[], background = 255): Raster {
  const [width, height] = [240, 160];
  const data = new Uint8Array(width * height * 3).fill(background);
  for (const [left, top, w, h, grey = 0] of boxes)
    for (let y = top; y < top + h; y++) data.fill(grey, (y * width + left) * 3, (y * width + left + w) * 3);
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}
const all = { x: 0, y: 0, width: 240, height: 160 };

describe('findRulings', () => {
  test('finds level and upright lines with their ends and middles', () => {
    const { level, upright } = findRulings(
      drawn([
        [20, 40, 180, 2],
        [60, 10, 1, 120],
      ]),
      all,
      20,
    );
    expect(level).toEqual([{ from: 20, to: 200, at: 41, thickness: 2 }]);
    expect(upright).toEqual([{ from: 10, to: 130, at: 60.5, thickness: 1 }]);
  });

  test('sees grey lines on a coloured ground', () => {
    expect(findRulings(drawn([[20, 40, 180, 1, 150]], 190), all, 20).level).toHaveLength(1);
  });

  test('follows a line that climbs a pixel now and then', () => {
    const steps = [0, 1, 2, 3].map((i) => [20 + i * 45, 60 - i, 45, 1] as const);
    const [line, ...more] = findRulings(drawn(steps), all, 20).level;
    expect(more).toEqual([]);
    expect(line).toMatchObject({ from: 20, to: 200 });
  });

  test('passes over strokes of letters', () => {
    expect(findRulings(drawn([[20, 40, 18, 3]]), all, 20)).toEqual({ level: [], upright: [] });
  });

  test('takes the edges of a filled box for lines', () => {
    const { level, upright } = findRulings(drawn([[60, 20, 100, 60, 90]]), all, 20);
    expect([level.length, upright.length]).toEqual([2, 2]);
  });

  test('places are those of the whole raster where a region is asked for', () => {
    const region = { x: 10, y: 30, width: 220, height: 60 };
    expect(findRulings(drawn([[20, 40, 180, 2]]), region, 20).level[0]).toMatchObject({ from: 20, at: 41 });
  });
});

describe('findMarks', () => {
  const place = { x: 40, y: 40, width: 80, height: 40 };
  test('finds a dash', () => {
    expect(findMarks(drawn([[74, 59, 12, 2]]), [place], 20)).toEqual([{ x: 74, y: 59, width: 12, height: 2 }]);
  });

  test('takes nothing for dust, for what comes in from outside and for empty places', () => {
    expect(findMarks(drawn([[74, 59, 2, 2]]), [place], 20)).toEqual([undefined]);
    expect(findMarks(drawn([[20, 59, 50, 2]]), [place], 20)).toEqual([undefined]);
    expect(findMarks(drawn([]), [place, { x: 0, y: 0, width: 4, height: 4 }], 20)).toEqual([undefined, undefined]);
  });
});
