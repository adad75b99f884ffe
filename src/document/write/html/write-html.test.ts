import fc from 'fast-check';
import { expect, test } from 'vitest';
import { block, box, tableOf, text } from '../testing/blocks.ts';
import { someBlocks } from '../testing/hostile.ts';
import { htmlTable } from './parts.ts';
import { writeHtml } from './write-html.ts';

const empty = new Set(['meta', 'img', 'br']);

/** The first thing that is wrong with a document as text between balanced tags; undefined for a well-formed one. */
function flawOf(html: string): string | undefined {
  const open: string[] = [];
  const pieces = html
    .replace(/^<!DOCTYPE html>/, '')
    .split(/(<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s+[a-zA-Z:-]+="[^"<]*")*\s*\/?>)/);
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 0) {
      const stray = /<|>|&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);)/.exec(piece);
      if (stray) return `stray ${stray[0]} in ${piece}`;
    } else if (piece.startsWith('</')) {
      const name = piece.slice(2, -1);
      if (open.pop() !== name) return `unexpected ${piece}`;
    } else {
      const name = /^<([a-zA-Z0-9]+)/.exec(piece)![1]!;
      if (!empty.has(name) && !piece.endsWith('/>')) open.push(name);
    }
  }
  return open.length > 0 ? `open ${open.join(' ')}` : undefined;
}

test('elements by kind', () => {
  const html = writeHtml([
    block({ kind: 'title', content: text('A < B') }),
    block({ kind: 'heading', level: 1, content: text('1 One') }),
    block({
      kind: 'list',
      ordered: false,
      items: [
        { depth: 0, mark: '•', content: text('x') },
        { depth: 1, mark: '(a)', content: text('y') },
      ],
    }),
    block({
      kind: 'table',
      table: tableOf([
        ['a', undefined],
        ['b', 'c'],
      ]),
    }),
    block({ kind: 'formula', formula: { latex: 'x ^ 2', quad: box(0, 0, 1, 1), confidence: 1 }, number: '4' }),
  ]);
  expect(html).toContain('<title>A &lt; B</title>');
  expect(html).toContain('<h1 dir="auto">A &lt; B</h1>\n<h2 dir="auto">1 One</h2>');
  expect(html).toContain('<ul>\n<li dir="auto">x<ul>\n<li dir="auto">(a) y</li>\n</ul></li>\n</ul>');
  expect(html).toContain('<tr><td colspan="2">a</td></tr>\n<tr><td>b</td><td>c</td></tr>');
  expect(html).toMatch(/<math[^>]*>.*<annotation encoding="application\/x-tex">x \^ 2<\/annotation>/s);
  expect(flawOf(html)).toBeUndefined();
});

test('any page is well-formed', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      expect(flawOf(writeHtml(blocks))).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test('a table that is read from the right says so, others say nothing', () => {
  expect(htmlTable(tableOf([['שם', 'מחיר']]))).toMatch(/^<table dir="rtl">\n<tr><td>שם</);
  expect(htmlTable(tableOf([['name', 'price']]))).toMatch(/^<table>/);
});
