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

test('it stands 1.5 text heights from both edges, and 2.5 times as far from one as from the other at most', () => {
  // The column reaches from 0 to 440; the display is 50 wide.
  expect([found([at('x = 1', 150, 112)]).length, found([at('x = 1', 150, 111)]).length]).toEqual([1, 0]);
  const wide = 'x = 1'.padEnd(36, '1');
  expect([found([at(wide, 150, 31)]).length, found([at(wide, 150, 30)]).length]).toEqual([1, 0]);
});

test('beside text ten text heights away it is none', () => {
  const beside = (x: number) => found([at('x = 1', 150)], [line('a', x, 150)]).length;
  expect([beside(middle + 25 + 199), beside(middle + 25 + 200)]).toEqual([0, 1]);
});

test('text six text heights away says where its column begins and ends', () => {
  const alone = (y: number) => {
    const lines = [...prose('a', 1, 0, 0), at('x = 1', y)];
    const items = linesInFrame(lines, frameOf(lines));
    return isolatedEquations(items.slice(1), items, 20).length;
  };
  expect([alone(139), alone(140)]).toEqual([1, 0]);
});

test('what stands beside it, four text heights away, and right above and below is of it', () => {
  const right = (y: number, x: number) => found([at('x = 1', 150), at('y', y, x)])[0]?.right;
  expect([right(150, middle + 25 + 79), right(150, middle + 25 + 80)]).toEqual([middle + 114, middle + 25]);
  const below = (y: number) => found([at('x = 1', 150), at('yyy', y)])[0]?.bottom;
  expect([below(179), below(180)]).toEqual([199, 170]);
});
