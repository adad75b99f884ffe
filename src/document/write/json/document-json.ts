import type { Block, RichText } from '../../../types/block.ts';
import type { Page } from '../../../types/page.ts';
import type { Quad } from '../../../types/quad.ts';
import type { Table } from '../../../types/table.ts';
import type { UnreadLine } from '../../../types/writing.ts';
import { flatRows, tableHtml } from '../../table/index.ts';
import { cleanText } from '../clean-text.ts';
import { plainRichText } from '../rich-text.ts';
import type { JsonBlock, JsonDocument, JsonUnread } from './schema.ts';

/** What the writer needs of a page. */
type BlockPage = Pick<Page, 'image' | 'index' | 'width' | 'height' | 'blocks' | 'unread'>;

/** Pages as the object of `documentSchema`: every block, also those that other writers leave out. */
export function documentJson(pages: readonly BlockPage[]): JsonDocument {
  return {
    pages: pages.map(({ image, index, width, height, blocks = [], unread = [] }) => ({
      image,
      page: index,
      width,
      height,
      blocks: blocks.map((block, order) => jsonBlock(block, order, width, height)),
      ...(unread.length > 0 && { unread: unread.map((line) => jsonUnread(line, width, height)) }),
    })),
  };
}

/** The same as text. */
export function writeJson(pages: readonly BlockPage[]): string {
  return JSON.stringify(documentJson(pages), undefined, 1);
}

function jsonUnread({ quad, writing, leftOut }: UnreadLine, width: number, height: number): JsonUnread {
  return { location: insideOf(quad, width, height), writing, left_out: leftOut };
}

function insideOf(quad: Quad, width: number, height: number): number[] {
  return quad.flatMap(([x, y]) => [within(x, width), within(y, height)]);
}

function jsonBlock(block: Block, order: number, width: number, height: number): JsonBlock {
  const inside = (quad: Quad) => insideOf(quad, width, height);
  const common = {
    order,
    location: inside(block.quad),
    confidence: rounded(block.confidence),
    text: textOf(block),
    ...(block.continued && { continued: true }),
  };
  switch (block.kind) {
    case 'figure':
    case 'code':
      return { kind: block.kind, ...common };
    case 'table':
      return { kind: block.kind, ...common, table: jsonTable(block.table, inside) };
    case 'formula':
      return {
        ...{ kind: block.kind, ...common, latex: cleanText(block.formula.latex) },
        ...(block.number !== undefined && { number: cleanText(block.number) }),
      };
    case 'list':
      return {
        ...{ kind: block.kind, ...common, ordered: block.ordered },
        items: block.items.map(({ depth, mark, content }) => ({
          depth,
          mark: cleanText(mark),
          content: jsonContent(content),
        })),
      };
    case 'heading':
      return { kind: block.kind, ...common, level: block.level, content: jsonContent(block.content) };
    default:
      return { kind: block.kind, ...common, content: jsonContent(block.content) };
  }
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'figure':
      return block.lines.map(({ text }) => cleanText(text)).join('\n');
    case 'code':
      return cleanText(block.text);
    case 'formula':
      return cleanText(block.formula.latex);
    case 'table':
      return flatRows(block.table)
        .map((row) => row.map(cleanText).join('\t'))
        .join('\n');
    case 'list':
      return block.items.map(({ mark, content }) => cleanText(`${mark} ${plainRichText(content)}`.trim())).join('\n');
    default:
      return cleanText(plainRichText(block.content));
  }
}

function jsonContent(content: RichText): Extract<JsonBlock, { kind: 'heading' }>['content'] {
  return content.map((span) =>
    'latex' in span
      ? { latex: cleanText(span.latex) }
      : { text: cleanText(span.text), ...(span.bold && { bold: true }), ...(span.italic && { italic: true }) },
  );
}

function jsonTable(table: Table, inside: (quad: Quad) => number[]): Extract<JsonBlock, { kind: 'table' }>['table'] {
  const cells = table.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    row_span: cell.rowSpan,
    column_span: cell.columnSpan,
    text: cleanText(cell.text),
    location: inside(cell.quad),
    confidence: rounded(cell.confidence),
  }));
  return { rows: table.rows, columns: table.columns, cells, html: cleanText(tableHtml(table)) };
}

function within(value: number, most: number): number {
  return Math.min(Math.ceil(most), Math.max(0, Math.round(value)));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
