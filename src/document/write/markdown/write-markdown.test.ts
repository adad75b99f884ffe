import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { cleanLine } from '../clean-text.ts';
import { block, tableOf, text } from '../testing/blocks.ts';
import { hostileTexts } from '../testing/hostile.ts';
import { writeMarkdown } from './write-markdown.ts';

const parser = new MarkdownIt({ html: true });
const someText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: fc.constantFrom(...'\\`*_[]()<>&#;!|~$+-=.:1a \n中'), maxLength: 25 }),
  fc.string({ unit: 'grapheme', maxLength: 25 }),
);

/** The text a reader sees, white space as one blank. */
function shown(html: string): string {
  const plain = html.replace(/<br>/g, ' ').replace(/<[^>]*>/g, '');
  return squeezed(
    plain
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

function squeezed(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

test('what a reader sees of a paragraph, a heading, an item and a cell is the text', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(someText, fc.boolean(), (value, bold) => {
      const content = [{ text: value, bold }];
      const wanted = squeezed(cleanLine(value));
      const seen = (markdown: string) => shown(parser.render(markdown));
      expect(seen(writeMarkdown([block({ kind: 'paragraph', content })]))).toBe(wanted);
      expect(seen(writeMarkdown([block({ kind: 'heading', level: 2, content })]))).toBe(wanted);
      expect(
        seen(writeMarkdown([block({ kind: 'list', ordered: false, items: [{ depth: 0, mark: '•', content }] })])),
      ).toBe(wanted);
      expect(seen(writeMarkdown([block({ kind: 'table', table: tableOf([[value, 'b']]) })]))).toBe(
        squeezed(`${wanted} b`),
      );
    }),
    { numRuns: 400 },
  );
});

test('tables with spans are HTML, others stand between pipes', () => {
  expect(
    writeMarkdown([
      block({
        kind: 'table',
        table: tableOf([
          ['a', 'b|c'],
          ['1', '2'],
        ]),
      }),
    ]),
  ).toBe('| a | b\\|c |\n| --- | --- |\n| 1 | 2 |\n');
  expect(writeMarkdown([block({ kind: 'table', table: tableOf([['a', undefined]]) })])).toBe(
    '<table>\n<tr><td colspan="2">a</td></tr>\n</table>\n',
  );
});

test('lists nest, marks that are not bullets stay', () => {
  const item = (depth: number, mark: string, value: string) => ({ depth, mark, content: text(value) });
  const markdown = writeMarkdown([
    block({ kind: 'list', ordered: true, items: [item(0, '1.', 'one'), item(1, '•', 'two'), item(0, '(b)', 'three')] }),
  ]);
  expect(markdown).toBe('- 1\\. one\n  - two\n- (b) three\n');
});

test('code is fenced by more backticks than it has', () => {
  expect(writeMarkdown([block({ kind: 'code', text: 'a ``` b' })])).toBe('````\na ``` b\n````\n');
});

test('a block without a character that can be shown leaves no trace', () => {
  const blocks = [
    block({ kind: 'paragraph', content: text('\u0000\u0007') }),
    block({ kind: 'paragraph', content: text('a') }),
  ];
  expect(writeMarkdown(blocks)).toBe('a\n');
});
