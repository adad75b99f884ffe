import { expect, it } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { findMarks } from './find-marks.ts';

const [width, height] = [80, 40];

/** White paper with black boxes: left, top, width, height. */
function paper(...boxes: readonly (readonly [number, number, number, number])[]): Raster {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [left, top, w, h] of boxes)
    for (let y = top; y < top + h; y++) data.fill(0, (y * width + left) * 3, (y * width + left + w) * 3);
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}

const place = { x: 0, y: 0, width, height };
const dash = [66, 20, 7, 2] as const;

it('finds a dash, and not what is empty', () => {
  expect(findMarks(paper(dash), [place], 14)).toEqual([{ x: 66, y: 20, width: 7, height: 2 }]);
  expect(findMarks(paper(), [place], 14)).toEqual([undefined]);
});

it('finds it close to a printed line, which belongs to something outside', () => {
  expect(findMarks(paper(dash, [77, 0, 2, height]), [place], 14)).toEqual([{ x: 66, y: 20, width: 7, height: 2 }]);
  expect(findMarks(paper([77, 0, 2, height]), [place], 14)).toEqual([undefined]);
});
