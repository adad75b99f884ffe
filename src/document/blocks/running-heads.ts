import { explain } from '../../trace/trace.ts';
import type { Block } from '../../types/block.ts';
import type { Page } from '../../types/page.ts';
import { plainRichText } from '../write/rich-text.ts';

/** Blocks at each end of a page that may repeat over pages. */
const mostBlocks = 3;
/** Share of a page's height that a running head may move from page to page. */
const samePlace = 0.02;
/** Share of the page's height, at its top and at its bottom, where running heads and feet stand. */
const marginShare = 0.15;

interface End {
  readonly text: string;
  /** Middle, as a share of the page's height. */
  readonly middle: number;
}

/**
 * Tells headers and footers by what one page can't show: they stand on the page before as well, in the same words and the same place.
 * The first of them stays text: nothing is lost that is printed once.
 * @returns what takes the pages of a file one by one, in order
 */
export function createRunningHeads(): (page: Page) => Page {
  let before: readonly End[] = [];
  let file: number | undefined;
  return (page) => {
    const { blocks, image } = page;
    if (!blocks) return page;
    const known = file === image ? before : [];
    file = image;
    const ends = new Map(endsOf(page, blocks));
    before = [...ends.values()];
    const repeated = (block: Block) => {
      const end = ends.get(block);
      return end && known.some(({ text, middle }) => text === end.text && Math.abs(middle - end.middle) < samePlace);
    };
    return { ...page, blocks: blocks.map((block) => (repeated(block) ? marginOf(block, ends.get(block)!) : block)) };
  };
}

/** The blocks of one printed line at both ends of a page. */
function endsOf({ height }: Page, blocks: readonly Block[]): (readonly [Block, End])[] {
  return [...blocks.slice(0, mostBlocks), ...blocks.slice(mostBlocks).slice(-mostBlocks)].flatMap((block) => {
    if (!('content' in block) || block.lines.length !== 1) return [];
    const ys = block.quad.map(([, y]) => y);
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2 / height;
    if (middle > marginShare && middle < 1 - marginShare) return [];
    return [[block, { text: plainRichText(block.content).normalize('NFKC').trim(), middle }] as const];
  });
}

function marginOf(block: Block, { middle }: End): Block {
  if (!('content' in block)) return block;
  const kind = middle < 0.5 ? 'header' : 'footer';
  explain(kind, 'the page before has it in the same place', () => block.lines);
  const { quad, confidence, lines, content } = block;
  return { kind, content, quad, confidence, lines };
}
