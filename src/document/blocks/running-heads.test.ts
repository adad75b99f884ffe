import { expect, it } from 'vitest';
import type { Block } from '../../types/block.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import { createRunningHeads } from './running-heads.ts';

function block(kind: 'paragraph' | 'heading', text: string, top: number): Block {
  const quad: Line['quad'] = [
    [10, top],
    [200, top],
    [200, top + 20],
    [10, top + 20],
  ];
  const common = { content: [{ text }], quad, confidence: 1, lines: [{ text, quad, confidence: 1, angle: 0 }] };
  return kind === 'heading' ? { kind, level: 1, ...common } : { kind, ...common };
}

const page = (index: number, blocks: Block[], image = 0): Page => ({
  ...{ image, index, width: 700, height: 1000, lines: [], text: '', rotation: 0, blocks },
});
const kindsOf = ({ blocks = [] }: Page) => blocks.map(({ kind }) => kind);

it('is a running head what the page before has in the same place; the first one stays text', () => {
  const next = createRunningHeads();
  const one = page(0, [block('heading', 'The harbour', 20), block('paragraph', 'Boats leave.', 400)]);
  const two = page(1, [block('paragraph', 'The harbour', 22), block('paragraph', 'Boats leave.', 400)]);
  expect(kindsOf(next(one))).toEqual(['heading', 'paragraph']);
  expect(kindsOf(next(two))).toEqual(['header', 'paragraph']);
});

it('stays text what has other words, another place or another file', () => {
  const next = createRunningHeads();
  next(page(0, [block('paragraph', 'Invoice 1001', 20), block('paragraph', 'Total', 960)]));
  const second = page(1, [block('paragraph', 'Invoice 1002', 20), block('paragraph', 'Total', 900)]);
  expect(kindsOf(next(second))).toEqual(['paragraph', 'paragraph']);
  expect(kindsOf(next(page(0, [block('paragraph', 'Invoice 1002', 20)], 1)))).toEqual(['paragraph']);
});

/** What the second of two pages with the same blocks says they are. */
const second = (blocks: Block[], before = blocks) => {
  const next = createRunningHeads();
  next(page(0, before));
  return kindsOf(next(page(1, blocks)));
};
const text = block('paragraph', 'Boats leave.', 400);

it('in the lower half of a page it is a footer', () => {
  expect(second([text, block('paragraph', 'The harbour', 960)])).toEqual(['paragraph', 'footer']);
});

it('stands in the upper or lower 15 % of the page, within 2 % of where it stood', () => {
  const at = (top: number, before = top) =>
    second([block('paragraph', 'The harbour', top)], [block('paragraph', 'The harbour', before)])[0];
  // Its middle is ten pixels lower, of 1000.
  expect([at(140), at(141), at(839), at(840)]).toEqual(['header', 'paragraph', 'paragraph', 'footer']);
  expect([at(20, 39), at(20, 40)]).toEqual(['header', 'paragraph']);
});

it('is one printed line of text', () => {
  const one = block('paragraph', 'The harbour', 20);
  const two = { ...one, lines: [...one.lines, ...one.lines] };
  expect(second([two])).toEqual(['paragraph']);
  const figure: Block = { kind: 'figure', quad: one.quad, confidence: 1, lines: [...one.lines] };
  expect(second([figure])).toEqual(['figure']);
});

it('is one of three blocks at either end', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => block('paragraph', `Line ${i}`, 20));
  expect(second(many(6))).toEqual(['header', 'header', 'header', 'header', 'header', 'header']);
  expect(second(many(7))).toEqual(['header', 'header', 'header', 'paragraph', 'header', 'header', 'header']);
});

it('a page that was not asked for blocks stays as it is', () => {
  const { blocks: _, ...bare } = page(0, []);
  expect(createRunningHeads()(bare)).toBe(bare);
});
