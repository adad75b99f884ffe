import { describe, expect, it } from 'vitest';
import { identity } from '../../types/affine.ts';
import type { Raster } from '../../types/raster.ts';
import { formulaParts } from './parts.ts';

/** A white picture with black boxes: left, top, width, height. */
function drawn(width: number, height: number, boxes: readonly (readonly [number, number, number, number])[]): Raster {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [left, top, wide, high] of boxes)
    for (let y = top; y < top + high; y++) data.fill(0, (y * width + left) * 3, (y * width + left + wide) * 3);
  return { width, height, data, toSource: identity };
}

/** Glyphs 10 pixels high in a row. */
const row = (top: number, count: number, left = 20) =>
  Array.from({ length: count }, (_, i) => [left + 14 * i, top, 7, 10] as const);

function partsOf(raster: Raster) {
  return formulaParts(raster, { x: 0, y: 0, width: raster.width, height: raster.height });
}

describe('formulaParts', () => {
  it('takes lines that stand close together for one formula, and tells them apart', () => {
    const { few, parts } = partsOf(drawn(300, 120, [...row(20, 12), ...row(39, 9), ...row(58, 12)]));
    expect(few).toBe(true);
    expect(parts).toHaveLength(1);
    expect(parts[0]!.region).toEqual({ x: 10, y: 18, width: 181, height: 52 });
    expect(parts[0]!.rows.map(({ y, height }) => [y + 2, height - 4])).toEqual([
      [20, 10],
      [39, 10],
      [58, 10],
    ]);
  });

  it('parts formulas where more white runs across', () => {
    const { few, parts } = partsOf(drawn(300, 160, [...row(20, 12), ...row(80, 9), ...row(130, 5)]));
    expect(few).toBe(true);
    expect(parts.map(({ region: { y, height } }) => [y + 2, height - 4])).toEqual([
      [20, 10],
      [80, 10],
      [130, 10],
    ]);
  });

  it('keeps a fraction together, and what reaches across the white', () => {
    const fraction = [...row(20, 8), [20, 60, 110, 2] as const, ...row(92, 6)];
    expect(partsOf(drawn(300, 120, fraction)).parts).toMatchObject([{ rows: { length: 1 } }]);
    const braced = [[8, 20, 6, 110] as const, ...row(20, 8), ...row(70, 8), ...row(120, 8)];
    expect(partsOf(drawn(300, 150, braced)).parts).toHaveLength(1);
  });

  it('leaves marks that are no formula by themselves with their neighbour', () => {
    expect(partsOf(drawn(300, 120, [...row(20, 12), [100, 70, 7, 10]])).parts).toHaveLength(1);
  });

  it('says that a page is one, and that there is no ink', () => {
    const page = drawn(2000, 800, Array.from({ length: 30 }, (_, i) => row(20 + 25 * i, 130)).flat());
    expect(partsOf(page).few).toBe(false);
    expect(partsOf(drawn(100, 50, []))).toEqual({ few: true, parts: [] });
  });
});
