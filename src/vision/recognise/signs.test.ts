import { expect, it } from 'vitest';
import { identity } from '../../types/affine.ts';
import { signsIn } from './signs.ts';

it('finds the connected ink of lines, and which of it is a ring', () => {
  const [width, height] = [60, 30];
  const data = new Uint8Array(width * height * 3).fill(255);
  const fill = (x: number, y: number, wide: number, high: number, value: number) => {
    for (let row = y; row < y + high; row++) data.fill(value, (row * width + x) * 3, (row * width + x + wide) * 3);
  };
  fill(5, 5, 10, 10, 0);
  fill(8, 8, 4, 4, 255);
  fill(30, 10, 8, 8, 0);
  const found = signsIn({ width, height, data, toSource: identity }, [{ x: 0, y: 0, width, height }]);
  expect(found).toEqual([
    [
      { x: 5, y: 5, width: 10, height: 10, hollow: true },
      { x: 30, y: 10, width: 8, height: 8, hollow: false },
    ],
  ]);
});
