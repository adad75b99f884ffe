import { expect, it } from 'vitest';
import type { Line } from './reading.ts';
import { rowsOf, textRuns } from './text-runs.ts';

const line = (id: string, text: string): Line => ({ id, text, page: 0, place: [], confidence: 1, words: [] });

it('cuts a text at its lines and keeps what stands between them', () => {
  const runs = textRuns({
    text: 'Total 8.00\nThank you',
    lines: [line('a', 'Total'), line('b', '8.00'), line('c', 'Thank you')],
  });
  expect(runs).toEqual([
    { text: 'Total', line: 'a' },
    { text: ' ' },
    { text: '8.00', line: 'b' },
    { text: '\n' },
    { text: 'Thank you', line: 'c' },
  ]);
  expect(rowsOf(runs).map((row) => row.map(({ text }) => text))).toEqual([['Total', ' ', '8.00'], ['Thank you']]);
});

it('binds a repeated text to the lines in their order', () => {
  const runs = textRuns({ text: 'yes\nyes', lines: [line('a', 'yes'), line('b', 'yes')] });
  expect(runs.filter((run) => run.line).map((run) => run.line)).toEqual(['a', 'b']);
});

it('leaves out a line that the text does not have', () => {
  const runs = textRuns({ text: 'one\ntwo', lines: [line('a', 'one'), line('x', 'gone'), line('b', 'two')] });
  expect(runs.map((run) => run.line)).toEqual(['a', undefined, 'b']);
});

it('shows the lines where the text is something else', () => {
  const lines = [line('a', 'A'), line('b', 'B'), line('c', 'C')];
  expect(textRuns({ text: '<table></table>', lines }).map(({ text }) => text)).toEqual(['A', '\n', 'B', '\n', 'C']);
});
