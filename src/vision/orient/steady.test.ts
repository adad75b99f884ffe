import { expect, it } from 'vitest';
import type { Quad } from '../../types/quad.ts';
import type { FoundLine } from './found-line.ts';
import { steadied } from './steady.ts';

const quad: Quad = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
];
const reading = (text: string, confidence: number) => ({ text, confidence, positions: [], ink: undefined });
const line = (text: string, confidence: number): FoundLine => ({
  ...{ reading: reading(text, confidence), quad, ink: quad, body: quad, angle: 0, direction: 0 },
});
const confidences = (lines: readonly FoundLine[]) => lines.map((each) => each.reading.confidence);

it('a shape that is another letter from each side is not sure', async () => {
  let seen = 0;
  const read = async (quads: readonly Quad[]) => quads.map(() => reading('KCFE'[seen++ % 4]!, 0.9));
  expect(confidences(await steadied([line('K', 0.945)], read))[0]).toBeCloseTo(0.36);
});

it('a letter stays as sure as it was; so does what is surely read, a dash, and a letter beside other text', async () => {
  const asked: Quad[] = [];
  const read = async (quads: readonly Quad[]) => {
    asked.push(...quads);
    return quads.map(() => reading('K', 0.97));
  };
  const alone = [line('K', 0.945), line('Q', 0.999), line('-', 0.8)];
  expect(confidences(await steadied(alone, read))).toEqual([0.945, 0.999, 0.8]);
  expect(asked).toHaveLength(5);
  expect(confidences(await steadied([line('R', 0.9), line('Key', 0.6)], read))).toEqual([0.9, 0.6]);
  expect(asked).toHaveLength(5);
});
