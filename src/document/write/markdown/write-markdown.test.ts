import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { cleanLine } from '../clean-text.ts';
import { block, box, tableOf, text } from '../testing/blocks.ts';
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

const item = (depth: number, mark: string, value: string) => ({ depth, mark, content: text(value) });
const listOf = (...items: ReturnType<typeof item>[]) => writeMarkdown([block({ kind: 'list', ordered: true, items })]);

test('lists nest under their items, numbers that Markdown counts are its own, other marks stay in the text', () => {
  expect(listOf(item(0, '4.', 'four'), item(1, '•', 'in it'), item(0, '5.', 'five'), item(0, '(b)', 'other'))).toBe(
    '4. four\n   - in it\n5. five\n- (b) other\n',
  );
  expect(listOf(item(0, '1.', 'one'), item(0, '3.', 'three'), item(0, '12)', 'twelve'))).toBe(
    '1. one\n- 3\\. three\n- 12\\) twelve\n',
  );
});

test('a reader sees every number as it was printed', () => {
  const some = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 12 }), fc.constantFrom('.', ')')), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(some, (marks) => {
      const markdown = listOf(...marks.map(([depth, number, sign]) => item(depth, `${number}${sign}`, 'text')));
      const seen: string[] = [];
      const counts: number[] = [];
      for (const token of parser.parse(markdown, {})) {
        if (token.type === 'ordered_list_open') counts.push(Number(token.attrGet('start') ?? 1));
        if (token.type === 'bullet_list_open') counts.push(Number.NaN);
        if (/list_close$/.test(token.type)) counts.pop();
        if (token.type === 'list_item_open') {
          const count = counts.pop()!;
          if (!Number.isNaN(count)) seen.push(String(count));
          counts.push(count + 1);
        }
        const printed =
          token.type === 'inline' ? /^(\d+)[.)]/.exec(token.children!.map(({ content }) => content).join('')) : null;
        if (printed) seen.push(printed[1]!);
      }
      expect(seen).toEqual(marks.map(([, number]) => String(number)));
    }),
  );
});

test('bold type is written in stars where they stand alone', () => {
  const bold = (value: string) => ({ text: value, bold: true });
  const paragraph = (...content: { text: string; bold?: boolean }[]) =>
    writeMarkdown([block({ kind: 'paragraph', content })]);
  expect(paragraph(bold('61 Claims'))).toBe('**61 Claims**\n');
  expect(paragraph({ text: 'see ' }, bold('Claims'), { text: ' and' })).toBe('see **Claims** and\n');
  expect(paragraph({ text: 'see' }, bold('Claims'))).toBe('see<strong>Claims</strong>\n');
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

test('levels of headings, formulas with numbers, figures with captions on their side', () => {
  const heading = (level: number) => writeMarkdown([block({ kind: 'heading', level, content: text('a #') })]);
  expect([0, 1, 5, 6].map(heading)).toEqual(['## a \\#\n', '## a \\#\n', '###### a \\#\n', '###### a \\#\n']);
  const formula = { latex: 'x $ ^ 2', quad: box(0, 0, 1, 1), confidence: 1 };
  expect(writeMarkdown([block({ kind: 'formula', formula, number: '{3}' })])).toBe('$$\nx  ^ 2 \\tag{3}\n$$\n');
  const caption = block({ kind: 'caption', content: text('a view') }, 40);
  expect(writeMarkdown([block({ kind: 'figure' }), caption])).toBe('![](figure-1.png)\n\na view\n');
  expect(writeMarkdown([caption, block({ kind: 'figure' })])).toBe('a view\n\n![](figure-1.png)\n');
});

test('a cell that spans rows makes a table HTML', () => {
  const table = tableOf([['a', 'b'], ['c']]);
  const cells = table.cells.map((cell, i) => (i === 1 ? { ...cell, rowSpan: 2 } : cell));
  expect(writeMarkdown([block({ kind: 'table', table: { ...table, cells } })])).toContain('<td rowspan="2">b</td>');
});

test('italic type, alone and in bold type', () => {
  const paragraph = (...content: { text: string; bold?: boolean; italic?: boolean }[]) =>
    writeMarkdown([block({ kind: 'paragraph', content })]);
  expect(paragraph({ text: 'see', italic: true })).toBe('*see*\n');
  expect(paragraph({ text: 'see', italic: true, bold: true })).toBe('<strong>*see*</strong>\n');
  expect(paragraph({ text: 'a' }, { text: ' see ', italic: true }, { text: 'b' })).toBe('a *see* b\n');
  expect(paragraph({ text: 'a' }, { text: ' see', italic: true }, { text: 'b' })).toBe('a <em>see</em>b\n');
  expect(paragraph({ text: 'a ' }, { text: '(see)', italic: true }, { text: ' b' })).toBe('a <em>(see)</em> b\n');
});
