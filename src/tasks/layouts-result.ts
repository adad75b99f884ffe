import { createHash } from 'node:crypto';
import { documentJson } from '../document/write/json/document-json.ts';
import { markdownPart } from '../document/write/markdown/parts.ts';
import { partsOf } from '../document/write/parts.ts';
import type { Block, BlockKind } from '../types/block.ts';
import type { Page } from '../types/page.ts';
import type { Quad } from '../types/quad.ts';

/** Corners in whole pixels of the image, from the text's own top left. */
type Pos = readonly { readonly x: number; readonly y: number }[];

/** A part of a page as the service tells it: the shape of its document parser (wire contract §14). */
export interface Layout {
  /** Counts the pages of the answer, from 0. */
  readonly pageNum: number;
  readonly type: string;
  readonly subType: string;
  readonly text: string;
  readonly pos: Pos;
  /** Its lines. */
  readonly blocks: readonly { readonly text: string; readonly pos: Pos }[];
  /** Empty where the document's text leaves it out. */
  readonly markdownContent: string;
  /** Depth under the headings: 0 for the title. */
  readonly level: number;
  /** Place in the reading order of all pages, from 0. */
  readonly index: number;
  readonly uniqueId: string;
  readonly alignment: 'left' | 'center' | 'right';
}

const types: Readonly<Record<Exclude<BlockKind, 'page_number'>, readonly [type: string, subType: string]>> = {
  title: ['title', 'doc_title'],
  heading: ['title', 'para_title'],
  paragraph: ['text', 'para'],
  list: ['text', 'para'],
  table: ['table', 'none'],
  figure: ['figure', 'picture'],
  seal: ['figure', 'picture'],
  caption: ['text', 'none'],
  formula: ['formula', 'formula'],
  code: ['text', 'para'],
  footnote: ['corner_note', 'none'],
  reference: ['text', 'para'],
  header: ['head', 'none'],
  footer: ['foot', 'none'],
};

/** The blocks of all pages in reading order, in the shape of the service. */
export function layoutsResult(pages: readonly Page[]): Layout[] {
  const layouts: Layout[] = [];
  let [level, figures] = [0, 0];
  for (const [pageNum, { blocks: spelled }] of documentJson(pages).pages.entries()) {
    const page = pages[pageNum]!;
    for (const [i, block] of (page.blocks ?? []).entries()) {
      const { text, location } = spelled[i]!;
      if (block.kind === 'title') level = 0;
      if (block.kind === 'heading') level = block.level;
      const [type, subType] = typeOf(block, page);
      layouts.push({
        ...{ pageNum, type, subType, text },
        pos: [0, 2, 4, 6].map((at) => ({ x: location[at]!, y: location[at + 1]! })),
        blocks: block.lines.map((line) => ({ text: line.text, pos: posOf(line.quad) })),
        markdownContent: partsOf([block], figures).map(markdownPart).join('\n\n'),
        level: type === 'title' ? level : level + 1,
        index: layouts.length,
        uniqueId: createHash('md5').update(`${pageNum} ${i} ${text}`).digest('hex'),
        alignment: alignmentOf(block, page),
      });
      if (block.kind === 'figure') figures++;
    }
  }
  return layouts;
}

function typeOf(block: Block, page: Page): readonly [type: string, subType: string] {
  if (block.kind !== 'page_number') return types[block.kind];
  return [block.quad[0][1] < page.height / 2 ? 'head_pagenum' : 'foot_pagenum', 'none'];
}

const posOf = (quad: Quad): Pos => quad.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));

/** Share of the text's width that is room beside a block: an indent is less. */
const room = 0.1;

/** Where a block stands between the outermost edges of its page's blocks. */
function alignmentOf({ quad }: Block, { blocks = [] }: Page): Layout['alignment'] {
  const [left, right] = extent(blocks.flatMap((each) => each.quad));
  const [from, to] = extent(quad);
  const least = room * (right - left);
  const [before, after] = [from - left, right - to];
  if (before < least) return 'left';
  if (after < least) return 'right';
  return Math.abs(before - after) < least ? 'center' : 'left';
}

function extent(points: readonly (readonly [x: number, y: number])[]): readonly [from: number, to: number] {
  const xs = points.map(([x]) => x);
  return [xs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), xs.reduce((a, b) => Math.max(a, b), 0)];
}
