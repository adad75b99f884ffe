import type { Block } from '../../types/block.ts';
import type { Page } from '../../types/page.ts';
import { markContinued } from './continued.ts';

/**
 * The blocks of all pages as one document: paragraphs go on from page to page, and only the first page has a title; one on a later
 * page is a heading.
 */
export function joinPages(pages: readonly Page[]): Block[] {
  return markContinued(pages.flatMap(({ blocks = [] }, i) => (i === 0 ? blocks : blocks.map(withoutTitle))));
}

/** A title on a later page is a heading there. */
export function withoutTitle(block: Block): Block {
  return block.kind === 'title' ? { ...block, kind: 'heading', level: 1 } : block;
}
