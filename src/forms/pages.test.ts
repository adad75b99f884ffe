import { expect, test } from 'vitest';
import { block, tableOf, text } from '../document/write/testing/blocks.ts';
import type { Page } from '../types/page.ts';
import { writePages } from './pages.ts';

const page = (index: number, blocks: Page['blocks']): Page =>
  ({ image: 0, index, width: 600, height: 800, lines: [], text: '', rotation: 0, blocks }) as Page;

test('each page stands by itself, its blocks with their own Markdown', () => {
  const pages = [
    page(0, [
      block({ kind: 'header', content: text('Report') }),
      block({ kind: 'title', content: text('Birds') }, 40),
      block({ kind: 'paragraph', content: text('goes on') }, 80, true),
      block({ kind: 'figure' }, 120),
    ]),
    page(1, [
      block({ kind: 'title', content: text('More') }),
      block({ kind: 'figure' }, 40),
      block({ kind: 'table', table: tableOf([['a', 'b']]) }, 80),
    ]),
  ];
  const { pages: written } = JSON.parse(writePages(pages)) as { pages: Record<string, unknown>[] };
  expect(written).toMatchObject([
    {
      page: 0,
      width: 600,
      markdown: '# Birds\n\ngoes on\n\n![](figure-1.png)',
      text: expect.stringContaining('Birds\n\ngoes on'),
      html: expect.stringContaining('<h1 dir="auto">Birds</h1>'),
      blocks: [
        { kind: 'header', markdown: 'Report' },
        { kind: 'title', markdown: '# Birds', location: [10, 40, 500, 40, 500, 60, 10, 60] },
        { kind: 'paragraph', markdown: 'goes on' },
        { kind: 'figure', markdown: '![](figure-1.png)' },
      ],
    },
    {
      page: 1,
      markdown: '## More\n\n![](figure-2.png)\n\n| a | b |\n| --- | --- |',
      blocks: [{ kind: 'title', markdown: '## More' }, { markdown: '![](figure-2.png)' }, { kind: 'table' }],
    },
  ]);
});
