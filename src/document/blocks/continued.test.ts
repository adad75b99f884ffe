import { describe, expect, test } from 'vitest';
import type { Block } from '../../types/block.ts';
import { block } from '../write/testing/blocks.ts';
import { goesOn, markContinued } from './continued.ts';
import { line } from './test-pages.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;
const paragraph = (text: string, widths: number[] = [400, 400], top = 0, left = 0): Paragraph => {
  const lines = widths.map((width, i) => {
    const y = top + 30 * i;
    const quad = [
      [left, y],
      [left + width, y],
      [left + width, y + 20],
      [left, y + 20],
    ] as Paragraph['quad'];
    return { ...line(text, left, y), quad };
  });
  const [first, last] = [lines[0]!.quad, lines.at(-1)!.quad];
  const quad: Paragraph['quad'] = [first[0], first[1], last[2], last[3]];
  return { ...(block({ kind: 'paragraph', content: [{ text }] }) as Paragraph), lines, quad };
};
const next = (text: string) => paragraph(text, [400], 0, 500);

describe('a paragraph goes on', () => {
  test.each([
    ['in lower case', 'of the', 'river bank', true],
    ['not in upper case', 'of the', 'River bank', false],
    ['not behind the end of a sentence', 'of the.', 'river bank', false],
    ['not behind its closing mark', 'of the.”', 'river bank', false],
    ['not from nothing', ' ', 'river bank', false],
    ['without case behind a full line', '河流的', '岸边', true],
    ['behind a comma', '河流，', '岸边', true],
    ['not behind a letter of an alphabet', 'river', '岸边', false],
  ])('%s', (_, before, after, goes) => {
    expect(goesOn(paragraph(before), next(after))).toBe(goes);
  });

  test('without case if its last line has 0.85 of its width', () => {
    expect(goesOn(paragraph('河流的', [400, 340]), next('岸边'))).toBe(true);
    expect(goesOn(paragraph('河流的', [400, 339]), next('岸边'))).toBe(false);
    expect(goesOn(paragraph('河流的', [400]), next('岸边'))).toBe(false);
  });
});

describe('what parts the two halves of a paragraph', () => {
  const [before, after] = [paragraph('of the'), paragraph('river bank')];
  const marked = (...blocks: Block[]) => markContinued(blocks).map(({ continued = false }) => continued);

  test('a column, not a gap', () => {
    expect(marked(before, paragraph('river bank', [400], 0, 500))).toEqual([true, false]);
    expect(marked(before, paragraph('river bank', [400], 100))).toEqual([false, false]);
    // At the head of the next page.
    expect(marked(paragraph('of the', [400], 900), paragraph('river bank', [400], 100))).toEqual([true, false]);
  });

  test('what floats, not a heading', () => {
    const below = paragraph('river bank', [400], 300);
    expect(marked(before, block({ kind: 'figure' }), below)).toEqual([true, false, false]);
    const heading = block({ kind: 'heading', level: 1, content: [{ text: 'Banks' }] });
    expect(marked(before, heading, after)).toEqual([false, false, false]);
  });
});
