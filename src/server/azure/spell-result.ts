import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import type { PageReading } from '../documents/page-reading.ts';
import type { Wish } from './query.ts';

/** Roles of paragraphs; others have none. */
const roles: Readonly<Record<string, string>> = {
  title: 'title',
  heading: 'sectionHeading',
  footnote: 'footnote',
  header: 'pageHeader',
  footer: 'pageFooter',
  page_number: 'pageNumber',
};

type Span = { readonly offset: number; readonly length: number };

/** The result of an analysis as Azure spells it; places are in pixels of the page. */
export function spellResult(pages: readonly PageReading[], wish: Wish) {
  const measure = wish.index === 'utf16CodeUnit' ? (text: string) => text.length : codePoints;
  let content = '';
  let offset = 0;
  const add = (text: string): Span => {
    const span = { offset, length: measure(text) };
    content += text;
    offset += span.length;
    return span;
  };
  const spelled = pages.map((page, i) => {
    if (i > 0) add('\n');
    const start = offset;
    const lines = page.lines.map((line, at) => {
      if (at > 0 && !wish.markdown) add('\n');
      return { line, span: wish.markdown ? { offset, length: 0 } : add(line.text) };
    });
    if (wish.markdown) add(page.markdown);
    return {
      ...{ pageNumber: page.index + 1, angle: 0, width: page.width, height: page.height, unit: 'pixel' },
      words: lines.flatMap(({ line, span }) => wordsOf(line, span, measure)),
      lines: lines.map(({ line, span }) => ({ content: line.text, polygon: polygon(line.quad), spans: [span] })),
      spans: [{ offset: start, length: offset - start }],
    };
  });
  return {
    apiVersion: '2024-11-30',
    modelId: wish.model,
    stringIndexType: wish.index,
    contentFormat: wish.markdown ? 'markdown' : 'text',
    content,
    pages: spelled,
    ...(wish.model === 'prebuilt-layout' && { paragraphs: pages.flatMap(paragraphs), tables: pages.flatMap(tables) }),
    styles: [],
  };
}

const polygon = (quad: Quad) => quad.flat().map(Math.round);

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Words with their own places where these are known, else with their line's. */
function wordsOf(
  { text, quad, words, confidence, sureness }: Line,
  { offset }: Span,
  measure: (text: string) => number,
) {
  const known =
    words ??
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({ text: word, quad }));
  let from = 0;
  return known.map((word) => {
    const at = Math.max(from, text.indexOf(word.text, from));
    from = at + word.text.length;
    const span = { offset: offset + measure(text.slice(0, at)), length: measure(word.text) };
    return { content: word.text, polygon: polygon(word.quad), confidence: sureness ?? confidence, span };
  });
}

const regions = ({ index }: PageReading, location: readonly number[]) => [{ pageNumber: index + 1, polygon: location }];

function paragraphs(page: PageReading) {
  return page.blocks
    .filter(({ kind }) => kind !== 'table' && kind !== 'figure')
    .map(({ kind, text, location }) => ({
      ...(roles[kind] && { role: roles[kind] }),
      ...{ content: text, boundingRegions: regions(page, location), spans: [] },
    }));
}

function tables(page: PageReading) {
  return page.blocks.flatMap(({ table, location }) => {
    if (!table) return [];
    const { rows, columns, cells } = table;
    return [
      {
        ...{ rowCount: rows, columnCount: columns, boundingRegions: regions(page, location), spans: [] },
        cells: cells.map((cell) => ({
          ...{ rowIndex: cell.row, columnIndex: cell.column, rowSpan: cell.row_span, columnSpan: cell.column_span },
          ...{ content: cell.text, boundingRegions: regions(page, cell.location), spans: [] },
        })),
      },
    ];
  });
}
