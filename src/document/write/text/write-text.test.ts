import { expect, test } from 'vitest';
import { block, box, tableOf, text } from '../testing/blocks.ts';
import { writeText } from './write-text.ts';

test('plain text in reading order', () => {
  const blocks = [
    block({ kind: 'header', content: text('left out') }),
    block({ kind: 'title', content: text('A title\u0000') }),
    block({
      kind: 'list',
      ordered: true,
      items: [
        { depth: 0, mark: '1.', content: text('one') },
        { depth: 1, mark: '•', content: text('two') },
      ],
    }),
    block({
      kind: 'table',
      table: tableOf([
        ['a', undefined],
        ['b\nc', 'd'],
      ]),
    }),
    block({ kind: 'figure' }),
    block({ kind: 'formula', formula: { latex: 'x ^ 2', quad: box(0, 0, 1, 1), confidence: 1 }, number: '3' }),
    block({ kind: 'code', text: '\nif x:\n    y\n' }),
  ];
  expect(writeText(blocks)).toBe('A title\n\n1. one\n  • two\n\na\t\nb c\td\n\nx ^ 2 (3)\n\nif x:\n    y');
});
