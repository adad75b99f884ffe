import { expect, it } from 'vitest';
import type { Formula } from '../../types/formula.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import { inReadingOrder } from './in-reading-order.ts';

const box = (x: number, y: number, width: number, height: number): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const line = (x: number, y: number): Line => ({
  text: 'a line of words',
  quad: box(x, y, 300, 20),
  confidence: 1,
  angle: 0,
});
const formula = (latex: string, x: number, y: number): Formula => ({ latex, quad: box(x, y, 200, 40), confidence: 1 });

it('orders formulas by the columns they stand in', () => {
  const rows = [0, 30, 60, 170, 200, 230, 340, 370, 400];
  const lines = [...rows.map((y) => line(0, y)), ...rows.map((y) => line(400, y))];
  const formulas = [formula('c', 450, 110), formula('a', 50, 110), formula('d', 450, 280), formula('b', 50, 280)];
  expect(inReadingOrder(formulas, lines).map(({ latex }) => latex)).toEqual(['a', 'b', 'c', 'd']);
});

it('orders formulas alone from top to bottom', () => {
  const formulas = [formula('b', 0, 100), formula('a', 30, 0)];
  expect(inReadingOrder(formulas, []).map(({ latex }) => latex)).toEqual(['a', 'b']);
});
