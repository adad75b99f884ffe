import { readsFromTheRight } from '../../../text/scripts.ts';
import type { ListItem, RichText } from '../../../types/block.ts';
import type { Table, TableCell } from '../../../types/table.ts';
import { cleanText } from '../clean-text.ts';
import { bullets } from '../lists.ts';
import type { Caption, Part } from '../parts.ts';
import { escapeHtml, htmlLine } from './escape.ts';
import { mathml } from './maths.ts';

/** One part of a document as an element; every element tells its own direction from its text. */
export function htmlPart(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `<h1 dir="auto">${htmlText(part.content)}</h1>`;
    case 'heading': {
      const level = Math.min(Math.max(part.level, 1) + 1, 6);
      return `<h${level} dir="auto">${htmlText(part.content)}</h${level}>`;
    }
    case 'paragraph':
      return `<p dir="auto">${htmlText(part.content)}</p>`;
    case 'list':
      return htmlList(part.items, part.ordered);
    case 'table':
      return figure(part.captions, htmlTable(part.table));
    case 'figure':
      return figure(part.captions, `<img alt="" src="figure-${part.number}.png">`);
    case 'formula':
      return `<div class="formula">${mathml(part.latex, true, part.number)}</div>`;
    case 'code':
      return `<pre><code>${escapeHtml(cleanText(part.text).replace(/^\n+/, '').trimEnd())}</code></pre>`;
    case 'footnotes':
      return notes('footnotes', 'doc-footnote', part.items);
    case 'references':
      return notes('references', 'doc-biblioentry', part.items);
  }
}

/** Rich text as phrasing content. */
export function htmlText(content: RichText): string {
  return content
    .map((span) => {
      if ('latex' in span) return span.latex.trim() === '' ? '' : mathml(span.latex, false);
      const text = htmlLine(span.text);
      const italic = span.italic ? `<em>${text}</em>` : text;
      return span.bold ? `<strong>${italic}</strong>` : italic;
    })
    .join('')
    .trim();
}

/** A table without its place in a figure: rows of `td`, text escaped; one that is read from the right says so, or it would be shown turned round. */
export function htmlTable({ rows, cells }: Pick<Table, 'rows' | 'cells'>): string {
  const line = (row: number) =>
    cells
      .filter((cell) => cell.row === row)
      .map(htmlCell)
      .join('');
  const direction = readsFromTheRight(cells.map(({ text }) => text)) ? ' dir="rtl"' : '';
  return `<table${direction}>\n${Array.from({ length: rows }, (_, row) => `<tr>${line(row)}</tr>\n`).join('')}</table>`;
}

function htmlCell({ rowSpan, columnSpan, text }: TableCell): string {
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  return `<td${spans}>${escapeHtml(cleanText(text).trim()).replace(/\n+/g, '<br>')}</td>`;
}

function figure(captions: readonly Caption[], body: string): string {
  if (captions.length === 0) return body.startsWith('<table') ? body : `<figure>${body}</figure>`;
  const caption = `<figcaption dir="auto">${captions.map(({ content }) => htmlText(content)).join('<br>')}</figcaption>`;
  return captions[0]!.before ? `<figure>${caption}${body}</figure>` : `<figure>${body}${caption}</figure>`;
}

function notes(name: string, role: string, items: readonly RichText[]): string {
  const lines = items.map((content) => `<p dir="auto" role="${role}">${htmlText(content)}</p>`);
  return `<section class="${name}">\n${lines.join('\n')}\n</section>`;
}

/** Nested lists; a printed number stays in the text of its item, whose own mark is left away. */
function htmlList(items: readonly ListItem[], ordered: boolean): string {
  const name = ordered ? 'ol' : 'ul';
  const style = ordered ? ' style="list-style-type: none"' : '';
  let out = '';
  let open = 0;
  for (const { depth, mark, content } of items) {
    const wanted = Math.min(Math.max(depth, 0), open) + 1;
    if (wanted > open) out += `<${name}${style}>\n`;
    else out += `${`</li>\n</${name}>`.repeat(open - wanted)}</li>\n`;
    open = wanted;
    const shown = bullets.test(mark) ? '' : `${htmlLine(mark).trim()} `;
    out += `<li dir="auto">${shown}${htmlText(content)}`;
  }
  return out + `</li>\n</${name}>`.repeat(open);
}
