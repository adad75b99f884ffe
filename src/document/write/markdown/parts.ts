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
    .map((span, i) => {
      if ('latex' in span) return span.latex.trim() === '' ? '' : `$${formula(span.latex)}$`;
      const text = escapeMarkdown(span.text);
      const apart = endsWord(content[i - 1], -1) && endsWord(content[i + 1], 0);
      const italic = span.italic ? styled('em', '*', text, apart) : text;
      return span.bold ? styled('strong', '**', italic, apart) : italic;
    })
    .join('')
    .trim();
}

/** Whether a span leaves white space beside its neighbour; the line's end does. */
function endsWord(span: RichText[number] | undefined, at: -1 | 0): boolean {
  return !span || ('text' in span && /^\s$/u.test(span.text.at(at) ?? ''));
}

/**
 * Stars make style only beside a letter or digit on the inside and none on the outside; elements do everywhere.
 * @param apart whether nothing but white space stands beside the text
 */
function styled(element: string, stars: string, text: string, apart: boolean): string {
  const { before, inside, after } = edges(text);
  if (inside === '') return text;
  const plain =
    /^[\p{Script=Latin}\p{N}]/u.test(inside) &&
    /[\p{Script=Latin}\p{N}]$/u.test(inside) &&
    (apart || (before !== '' && after !== ''));
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

/** A number as Markdown has it. */
const numbered = /^\s*(\d{1,9})([.)])\s*$/;

/** An item that those after it may follow: its number, where Markdown has it, and how far its text is indented. */
interface OpenItem {
  readonly number?: number;
  readonly sign?: string;
  readonly indent: number;
}

/** Bullets are the writer's own, and numbers that Markdown would count are numbers of its; other marks stay in the text. */
function list(items: readonly ListItem[]): string {
  const open: OpenItem[] = [];
  const lines = items.map(({ depth, mark, content }, i) => {
    const level = Math.min(Math.max(depth, 0), open.length);
    const [, number, sign] = numbered.exec(mark) ?? [];
    const before = open[level];
    // Below a line of text only a list that begins with 1 is one.
    const begins = !before && (i === 0 || Number(number) === 1);
    const follows = before?.sign === sign && before?.number === Number(number) - 1;
    const isNext = sign !== undefined && (begins || follows);
    const indent = level === 0 ? 0 : open[level - 1]!.indent;
    const own = isNext ? `${Number(number)}${sign} ` : '- ';
    const shown = isNext || bullets.test(mark) ? '' : `${escapeStart(escapeMarkdown(mark).trim())} `;
    open.splice(level, open.length, { ...(isNext && { number: Number(number), sign }), indent: indent + own.length });
    return `${' '.repeat(indent)}${own}${shown}${escapeStart(markdownText(content))}`;
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
