import type { ListItem, RichText } from '../../../types/block.ts';
import type { Table } from '../../../types/table.ts';
import { flatRows } from '../../table/index.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { edges } from '../edges.ts';
import { htmlTable } from '../html/parts.ts';
import { bullets } from '../lists.ts';
import type { Caption, Part } from '../parts.ts';
import { escapeMarkdown, escapeStart } from './escape.ts';

/** One part of a document as a block of GitHub's Markdown. */
export function markdownPart(part: Part): string {
  switch (part.kind) {
    case 'title':
      return heading(1, part.content);
    case 'heading':
      return heading(Math.min(Math.max(part.level, 1) + 1, 6), part.content);
    case 'paragraph':
      return escapeStart(markdownText(part.content));
    case 'list':
      return list(part.items);
    case 'table':
      return withCaptions(part.captions, markdownTable(part.table));
    case 'figure':
      return withCaptions(part.captions, `![](figure-${part.number}.png)`);
    case 'formula':
      return `$$\n${formula(part.latex, part.number)}\n$$`;
    case 'code':
      return fenced(part.text);
    case 'footnotes':
    case 'references':
      return part.items.map((content) => escapeStart(markdownText(content))).join('\n\n');
  }
}

/** Rich text on one line. */
export function markdownText(content: RichText): string {
  return content
    .map((span) => {
      if ('latex' in span) return span.latex.trim() === '' ? '' : `$${formula(span.latex)}$`;
      const text = escapeMarkdown(span.text);
      const italic = span.italic ? styled('em', '*', text) : text;
      return span.bold ? styled('strong', '**', italic) : italic;
    })
    .join('')
    .trim();
}

/** Stars make style only beside a letter or digit on the inside and none on the outside; elements do everywhere. */
function styled(element: string, stars: string, text: string): string {
  const { before, inside, after } = edges(text);
  if (inside === '') return text;
  const plain =
    /^[\p{Script=Latin}\p{N}]/u.test(inside) &&
    /[\p{Script=Latin}\p{N}]$/u.test(inside) &&
    before !== '' &&
    after !== '';
  const [open, close] = plain ? [stars, stars] : [`<${element}>`, `</${element}>`];
  return `${before}${open}${inside}${close}${after}`;
}

function heading(level: number, content: RichText): string {
  return `${'#'.repeat(level)} ${markdownText(content).replace(/(?<!#)#+$/, '\\$&')}`;
}

/** A dollar sign would end it. */
function formula(latex: string, number?: string): string {
  const tag = number === undefined ? '' : ` \\tag{${cleanLine(number).replace(/[\\{}$]/g, '')}}`;
  return `${cleanLine(latex)
    .replace(/(?<!\\)\$/g, '')
    .trim()}${tag}`;
}

function fenced(text: string): string {
  const code = cleanText(text).replace(/^\n+/, '').trimEnd();
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

/** Bullets are the writer's own; numbers that Markdown counts stay numbers, other marks stay in the text. */
function list(items: readonly ListItem[]): string {
  let previous = -1;
  const lines = items.map(({ depth, mark, content }) => {
    previous = Math.min(Math.max(depth, 0), previous + 1);
    const text = escapeStart(markdownText(content));
    const shown = bullets.test(mark) ? '' : `${escapeStart(escapeMarkdown(mark).trim())} `;
    return `${'  '.repeat(previous)}- ${shown}${text}`;
  });
  return lines.join('\n');
}

/** Rows between pipes; a table with spans as HTML, which Markdown may hold. */
function markdownTable(table: Table): string {
  if (table.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)) return htmlTable(table);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const cell = (text: string) => cleanText(text).trim().split(/\n+/).map(escapeMarkdown).join('<br>');
  const [head = [], ...body] = flatRows(table).map((row) => row.map(cell));
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function withCaptions(captions: readonly Caption[], body: string): string {
  const written = (before: boolean) =>
    captions.filter((caption) => caption.before === before).map(({ content }) => escapeStart(markdownText(content)));
  return [...written(true), body, ...written(false)].join('\n\n');
}
