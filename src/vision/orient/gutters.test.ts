import { describe, expect, test } from 'vitest';
import { cornersOf } from '../../geometry/box.ts';
import type { Quad } from '../../types/quad.ts';
import type { FoundLine } from './found-line.ts';
import { partAtGutters } from './gutters.ts';

const width = 400;
const height = 20;

/** A line of the page's width with gaps at pixels. */
function line(row: number, ...gaps: readonly (readonly [number, number])[]): FoundLine {
  const quad = cornersOf({ left: 0, right: width, top: 30 * row, bottom: 30 * row + height });
  const ink = {
    ...{ left: 0, top: 0, right: 1, bottom: 1 },
    gaps: gaps.map(([from, to]) => [from / width, to / width] as const),
  };
  return {
    reading: { text: `row ${row}`, confidence: 1, positions: [], ink },
    quad,
    ink: quad,
    body: quad,
    angle: 0,
    direction: 0,
  };
}

const read = async (quads: readonly Quad[]) =>
  quads.map(([[left], [right]]) => ({
    text: `${Math.round(left)}-${Math.round(right)}`,
    confidence: 1,
    positions: [],
  }));
const texts = async (...lines: readonly FoundLine[]) =>
  (await partAtGutters(lines, read)).map(({ reading }) => reading.text);

describe('lines of columns that detection joined', () => {
  test('are parted where the right column begins at one place', async () => {
    expect(await texts(line(0, [180, 200]), line(1, [170, 200]), line(2, [184, 200]))).toEqual([
      ...['0-183', '197-400'],
      ...['0-173', '197-400'],
      ...['0-187', '197-400'],
    ]);
  });

  test('are parted into as many as there are', async () => {
    const joined = [0, 1, 2].map((row) => line(row, [120, 140], [260, 280]));
    expect((await texts(...joined)).slice(0, 3)).toEqual(['0-123', '137-263', '277-400']);
  });

  test('count with those that were found apart', async () => {
    const apart = { ...line(1), quad: cornersOf({ left: 200, right: width, top: 30, bottom: 50 }) };
    expect(await texts(line(0, [180, 200]), apart, line(2, [180, 200]))).toHaveLength(5);
  });

  test('are parted where one alone is joined', async () => {
    const right = (row: number) => ({
      ...line(row),
      quad: cornersOf({ left: 200, right: width, top: 30 * row, bottom: 30 * row + height }),
    });
    expect(await texts(right(0), line(1, [180, 200]), right(2))).toEqual(['row 0', '0-183', '197-400', 'row 2']);
  });

  test('are whole where words stand wide as in a paragraph that is set to both edges', async () => {
    const paragraph = [line(0, [180, 200]), line(1, [188, 209]), line(2, [172, 194])];
    expect(await texts(...paragraph)).toEqual(['row 0', 'row 1', 'row 2']);
  });

  test('are whole where two alone have a gap at one place', async () => {
    expect(await texts(line(0, [180, 200]), line(1, [180, 200]), line(2))).toEqual(['row 0', 'row 1', 'row 2']);
  });

  test('are whole where a heading crosses between them', async () => {
    expect(await texts(line(0, [180, 200]), line(1), line(2, [180, 200]), line(3, [180, 200]))).toHaveLength(4);
  });

  test('are kept where nothing is read in a piece', async () => {
    const nothing = async (quads: readonly Quad[]) => quads.map(() => ({ text: '', confidence: 0, positions: [] }));
    const joined = [0, 1, 2].map((row) => line(row, [180, 200]));
    expect(await partAtGutters(joined, nothing)).toEqual(joined);
  });
});
