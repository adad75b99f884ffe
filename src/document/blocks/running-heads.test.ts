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
