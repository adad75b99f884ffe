import { expect, test } from 'vitest';
import type { TextLine } from '../../types/text-line.ts';
import { frameOf, linesInFrame } from '../frame.ts';
import { isolatedEquations } from './isolated-equations.ts';
import { line, prose } from './test-pages.ts';

const found = (maths: ReturnType<typeof line>[], others: ReturnType<typeof line>[] = []) => {
  const lines = [...prose('a', 3, 0, 0), ...maths, ...others, ...prose('b', 3, 0, 260)];
  const items = linesInFrame(lines, frameOf(lines));
  const ofMaths = (item: TextLine) => maths.includes(item.line);
  return isolatedEquations(items.filter(ofMaths), items, 20).map(({ region }) => region);
};
const [edge] = linesInFrame(prose('a', 1, 0, 0), frameOf([]));
const middle = (edge!.left + edge!.right) / 2;
const at = (text: string, y: number, x = middle - 5 * text.length) => line(text, x, y);

test('a relation in the middle of its column is a display, with what stands above and below it', () => {
  const [region] = found([at('∂C', 136, middle - 60), at('= Δ + f', 150, middle - 35), at('∂S', 164, middle - 60)]);
  expect(region).toMatchObject({ top: 136, bottom: 184 });
});

test('at the edge of the column, or beside text, or without a relation it is none', () => {
  expect(found([at('x = 1', 150, 0)])).toEqual([]);
  expect(found([at('x = 1', 150)], [line('where', middle - 160, 150)])).toEqual([]);
  expect(found([at('x + 1', 150)])).toEqual([]);
});
