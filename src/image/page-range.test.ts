import { describe, expect, it } from 'vitest';
import { processorMs } from '../testing/processor-ms.ts';
import { parsePageRange, selectPages } from './page-range.ts';

const select = (text: string, count: number) => selectPages(parsePageRange(text), count, 'file');

describe('page ranges', () => {
  it.each([
    ['1-3,7', [0, 1, 2, 6]],
    ['7, 1 - 2', [6, 0, 1]],
    ['8-', [7, 8, 9]],
    ['9-12', [8, 9]],
    ['2,1-3', [1, 0, 2]],
  ])('%s', (text, pages) => expect(select(text, 10)).toEqual(pages));

  it.each(['', '0', '3-1', 'a', '1-2-3', '-3', '1,', '1.5'])('does not take "%s"', (text) =>
    expect(parsePageRange(text)).toBeUndefined(),
  );

  it('takes no range that is longer than any of use', () => {
    expect(parsePageRange('1-,'.repeat(40_000).slice(0, -1))).toBeUndefined();
    expect(parsePageRange(`${' '.repeat(100_000)}1`)).toBeUndefined();
  });

  it('passes each page once, however many spans hold it', () => {
    const spans = Array.from({ length: 2000 }, () => ({ from: 1, to: Number.POSITIVE_INFINITY }));
    const start = processorMs();
    expect(selectPages(spans, 5000, 'file')).toHaveLength(5000);
    // Span by span, each page of each: ten million steps, about a second.
    expect(processorMs() - start).toBeLessThan(200);
  });

  it('takes all pages where nothing is asked for, and one picture always', () => {
    expect(selectPages(undefined, 3, 'file')).toEqual([0, 1, 2]);
    expect(select('2', 1)).toEqual([0]);
  });

  it('names a page that is not there', () => {
    expect(() => select('1,4', 3)).toThrow('page 4, but the file has 3');
  });
});
