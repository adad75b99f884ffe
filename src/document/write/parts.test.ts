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

test('lists and code that go on are one, formulas and tables are not', () => {
  const item = (value: string) => ({ depth: 0, mark: '•', content: text(value) });
  const list = (value: string, continued = false) =>
    block({ kind: 'list', ordered: false, items: [item(value)] }, 0, continued);
  expect(partsOf([list('a', true), list('b')])).toEqual([
    { kind: 'list', ordered: false, items: [item('a'), item('b')] },
  ]);
  const code = (value: string, continued = false) => block({ kind: 'code', text: value }, 0, continued);
  expect(partsOf([code('a', true), code('b', true), code('c')])).toEqual([{ kind: 'code', text: 'a\nb\nc' }]);
  expect(partsOf([code('a'), code('b')])).toHaveLength(2);
  expect(partsOf([{ ...table(0), continued: true }, table(30)])).toHaveLength(2);
});

test('what says nothing is left out', () => {
  const formula = (latex: string, number?: string) =>
    block({ kind: 'formula', formula: { latex, quad: table(0).quad, confidence: 1 }, ...(number && { number }) });
  const nothing = [
    formula(' '),
    block({ kind: 'code', text: ' \n' }),
    block({ kind: 'heading', level: 1, content: text(' ') }),
    block({ kind: 'title', content: [] }),
    block({ kind: 'list', ordered: true, items: [{ depth: 0, mark: '1.', content: text(' ') }] }),
    block({ kind: 'footnote', content: text('') }),
    block({ kind: 'table', table: { ...tableOf([['a']]), cells: [] } }),
    caption(' ', 0),
  ];
  expect(partsOf(nothing)).toEqual([]);
  expect(partsOf([formula('x'), formula('y', '2')])).toEqual([
    { kind: 'formula', latex: 'x' },
    { kind: 'formula', latex: 'y', number: '2' },
  ]);
});

test('figures are counted on from those before, headers and the like are left out', () => {
  expect(partsOf([figure(0), figure(30)], 4).map((part) => 'number' in part && part.number)).toEqual([5, 6]);
  const beside = (['header', 'footer', 'page_number'] as const).map((kind) => block({ kind, content: text('a') }));
  expect(partsOf(beside)).toEqual([]);
});

test('notes and references are told apart, other text is a paragraph', () => {
  const of = (kind: 'footnote' | 'reference' | 'seal') => block({ kind, content: text('a') });
  expect(partsOf([of('footnote'), of('reference'), of('reference'), of('seal')]).map(({ kind }) => kind)).toEqual([
    'footnotes',
    'references',
    'paragraph',
  ]);
});

test('of two as near the one without a caption has it, also beside each other', () => {
  expect(floats([caption('a', 0), figure(20), caption('b', 40), figure(60)])).toEqual(['figure<a', 'figure<b']);
  const right = (block: Block): Block => ({ ...block, quad: block.quad.map(([x, y]) => [x + 600, y]) as never });
  expect(floats([figure(0), caption('a', 100), right(figure(100))])).toEqual(['figure>a', 'figure']);
});
