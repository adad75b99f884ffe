import fc from 'fast-check';
import { expect, test } from 'vitest';
import { block, box, tableOf, text } from '../testing/blocks.ts';
import { someBlocks } from '../testing/hostile.ts';
import { documentJson, writeJson } from './document-json.ts';
import { documentSchema } from './schema.ts';

const page = { image: 0, index: 0, width: 600, height: 900 };

test('a block says its kind, place, order and text', () => {
  const blocks = [
    block({ kind: 'page_number', content: text('7') }, 880),
    block({ kind: 'formula', formula: { latex: 'x', quad: box(0, 0, 1, 1), confidence: 1 }, number: '2' }),
  ];
  expect(documentJson([{ ...page, blocks }]).pages[0]!.blocks).toEqual([
    {
      kind: 'page_number',
      order: 0,
      location: [10, 880, 500, 880, 500, 900, 10, 900],
      confidence: 0.9,
      text: '7',
      content: [{ text: '7' }],
    },
    {
      kind: 'formula',
      order: 1,
      location: [10, 0, 500, 0, 500, 20, 10, 20],
      confidence: 0.9,
      text: 'x',
      latex: 'x',
      number: '2',
    },
  ]);
});

test('a table has cells and HTML', () => {
  const [made] = documentJson([{ ...page, blocks: [block({ kind: 'table', table: tableOf([['a', undefined]]) })] }])
    .pages[0]!.blocks;
  expect(made).toMatchObject({
    text: 'a\t',
    table: { rows: 1, columns: 2, html: '<table><tr><td colspan="2">a</td></tr></table>' },
  });
});

test('any page fits the schema, with nothing beside it', () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      const written = JSON.parse(writeJson([{ ...page, blocks }]));
      expect(documentSchema.parse(written)).toEqual(written);
    }),
  );
});
