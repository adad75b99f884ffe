import { withoutTitle } from '../document/blocks/join-pages.ts';
import { htmlPart } from '../document/write/html/parts.ts';
import { documentJson } from '../document/write/json/document-json.ts';
import { markdownPart } from '../document/write/markdown/parts.ts';
import { type Part, partsOf } from '../document/write/parts.ts';
import { textPart } from '../document/write/text/write-text.ts';
import type { Block } from '../types/block.ts';
import type { Page } from '../types/page.ts';

/**
 * Each page by itself as JSON: its Markdown, HTML and plain text, and its blocks, each with its own Markdown. Nothing is joined over
 * pages; figures are counted through the document. Tables are written as tables and as HTML beside each other in their block.
 */
export function writePages(pages: readonly Page[]): string {
  let figures = 0;
  const written = documentJson(pages).pages.map(({ blocks: spelled, ...place }, i) => {
    const blocks = (pages[i]?.blocks ?? []).map((block) => (i === 0 ? block : withoutTitle(block)));
    const parts = partsOf(blocks, figures);
    const before = figures;
    figures += parts.filter(({ kind }) => kind === 'figure').length;
    let figure = before;
    return {
      ...place,
      markdown: joined(parts, markdownPart),
      html: joined(parts, htmlPart),
      text: joined(parts, textPart),
      blocks: spelled.map((block, at) => {
        const own = blocks[at];
        const markdown = own === undefined ? '' : joined(partsOf([alone(own)], figure), markdownPart);
        if (block.kind === 'figure') figure++;
        return { ...block, markdown };
      }),
    };
  });
  return JSON.stringify({ pages: written });
}

const joined = (parts: readonly Part[], write: (part: Part) => string) =>
  parts
    .map(write)
    .filter((text) => text !== '')
    .join('\n\n');

/** What writers leave out of a page is a paragraph where it stands alone. */
function alone(block: Block): Block {
  const { kind } = block;
  return kind === 'header' || kind === 'footer' || kind === 'page_number' ? { ...block, kind: 'paragraph' } : block;
}
