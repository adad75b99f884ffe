import { expect, test } from 'vitest';
import { frameOf, linesInFrame } from '../frame.ts';
import { formulaAreas } from './formula-areas.ts';
import { box, line, prose, region } from './test-pages.ts';

const areasOf = (text: string) => {
  const lines = [...prose('a', 3, 0, 0), line(text, 60, 120)];
  const frame = frameOf(lines);
  return formulaAreas(linesInFrame(lines, frame), [region('equation', box(50, 115, 400, 40))], 20, frame);
};

test.each(['x + y = z', '7/2', 'f(x)'])('%s where the network sees an equation is one', (text) => {
  expect(areasOf(text)).toHaveLength(1);
});

test.each(['16.9.2002', '1.3.2018', 'Dear Ms Sloppiness and others', '(12)'])('%s is none', (text) => {
  expect(areasOf(text)).toEqual([]);
});
