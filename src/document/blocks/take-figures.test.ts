import { expect, test } from 'vitest';
import type { Drawing } from '../../types/drawing.ts';
import { partsOfPage } from './page-parts.ts';
import { box, line, prose } from './test-pages.ts';
import { toBlocks } from './to-blocks.ts';

const bars: Drawing[] = [
  { quad: box(100, 120, 60, 160), ink: 0.9 },
  { quad: box(200, 180, 60, 100), ink: 0.9 },
];
const labels = [line('2019', 110, 290), line('2020', 210, 290), line('40', 40, 150)];
const kindsOf = (lines: ReturnType<typeof line>[], drawings: Drawing[]) =>
  toBlocks(partsOfPage({ lines, drawings, regions: [], tables: [] })).map(({ kind, lines: own }) => [kind, own.length]);

test('a chart that no network sees is a figure with its labels, where a caption names it', () => {
  const lines = [
    ...prose('Above', 2, 40, 20),
    ...labels,
    line('Figure 2. Harvests.', 40, 340),
    ...prose('Below', 3, 40, 400),
  ];
  expect(kindsOf(lines, bars)).toEqual([
    ['paragraph', 2],
    ['figure', 3],
    ['caption', 1],
    ['paragraph', 3],
  ]);
});

test('without a caption its labels stay text', () => {
  const lines = [...prose('Above', 2, 40, 20), ...labels, ...prose('Below', 3, 40, 400)];
  expect(kindsOf(lines, bars).map(([kind]) => kind)).not.toContain('figure');
});

test('a picture without text needs no caption; a shaded paragraph is none', () => {
  const lines = [...prose('Above', 2, 40, 20), ...prose('Below', 3, 40, 400)];
  expect(kindsOf(lines, [{ quad: box(100, 120, 300, 200), ink: 0.9 }])).toContainEqual(['figure', 0]);
  expect(kindsOf(lines, [{ quad: box(30, 390, 500, 150), ink: 0.9 }]).map(([kind]) => kind)).not.toContain('figure');
});
