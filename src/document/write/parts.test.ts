import { expect, test } from 'vitest';
import type { Block } from '../../types/block.ts';
import { partsOf } from './parts.ts';
import { block, tableOf, text } from './testing/blocks.ts';

const paragraph = (value: string, continued = false): Block =>
  block({ kind: 'paragraph', content: text(value) }, 0, continued);
const caption = (value: string, top: number): Block => block({ kind: 'caption', content: text(value) }, top);
const figure = (top: number): Block => block({ kind: 'figure' }, top);
const table = (top: number): Block => block({ kind: 'table', table: tableOf([['a', 'b']]) }, top);

/** Each float with what its captions say, `<` before and `>` after it. */
function floats(blocks: readonly Block[]): string[] {
  return partsOf(blocks).map((part) =>
    'captions' in part
      ? `${part.kind}${part.captions.map(({ before, content }) => `${before ? '<' : '>'}${'text' in content[0]! ? content[0].text : ''}`).join('')}`
      : part.kind,
  );
}

test('what goes on in another column or on another page is one part, whatever stands between', () => {
  const parts = partsOf([
    paragraph('The first half of a sen-', true),
    block({ kind: 'footer', content: text('Journal') }),
    block({ kind: 'page_number', content: text('7') }),
    figure(0),
    paragraph('tence, and the end'),
    paragraph('another'),
  ]);
  expect(parts.map(({ kind }) => kind)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(parts[0]).toEqual({
    kind: 'paragraph',
    content: [{ text: 'The first half of a sen' }, { text: 'tence, and the end' }],
  });
});

test('Chinese is joined without a space, other words with one', () => {
  const joined = (first: string, second: string) => partsOf([paragraph(first, true), paragraph(second)]);
  expect(joined('中文的', '段落')).toEqual([{ kind: 'paragraph', content: [{ text: '中文的' }, { text: '段落' }] }]);
  expect(joined('two ', ' words')).toEqual([{ kind: 'paragraph', content: [{ text: 'two ' }, { text: 'words' }] }]);
});

test('captions go to what they name, else to what is nearer', () => {
  expect(floats([caption('Table 1', 0), table(30), caption('Figure 1', 60), figure(90)])).toEqual([
    'table<Table 1',
    'figure<Figure 1',
  ]);
  expect(floats([figure(0), caption('图1', 22), caption('Fig. 1', 44), figure(200)])).toEqual([
    'figure>图1>Fig. 1',
    'figure',
  ]);
  expect(floats([figure(0), caption('Table 2', 22), table(200)])).toEqual(['figure', 'table<Table 2']);
  expect(floats([figure(0), caption('a view', 100), figure(125)])).toEqual(['figure', 'figure<a view']);
});

test('a caption of nothing is a paragraph, blank blocks are nothing', () => {
  expect(floats([caption('Figure 9', 0), paragraph('  ')])).toEqual(['paragraph']);
});

test('notes that follow each other are one part', () => {
  const note = (value: string) => block({ kind: 'footnote', content: text(value) });
  expect(partsOf([note('1 a'), note('2 b')])).toEqual([{ kind: 'footnotes', items: [text('1 a'), text('2 b')] }]);
});
