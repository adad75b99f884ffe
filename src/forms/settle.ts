import { markContinued } from '../document/blocks/continued.ts';
import { withoutTitle } from '../document/blocks/join-pages.ts';
import { settledBlocks } from '../document/blocks/settled.ts';
import { type Part, partsOf } from '../document/write/parts.ts';
import type { Block } from '../types/block.ts';
import type { Page } from '../types/page.ts';

/** The parts of a document, as pages make them certain. */
export interface Settling {
  /** Takes the next page. @returns the parts that no later page changes and that were not told yet */
  push(page: Page): Part[];
  end(): Part[];
}

/** Where a look finds nothing settled, the next one waits until so many times the blocks are there: looks cost what blocks they see. */
const growth = 1.5;

/**
 * Blocks wait until no later page can change what is written of them, and only as long: what a page costs does not grow with the
 * pages before it.
 */
export function createSettling(): Settling {
  let waiting: Block[] = [];
  /** Fewer blocks are not looked at again. */
  let due = 0;
  let first = true;
  let figures = 0;
  const told = (blocks: readonly Block[]): Part[] => {
    const parts = partsOf(blocks, figures);
    figures += parts.filter(({ kind }) => kind === 'figure').length;
    return parts;
  };
  return {
    push({ blocks = [] }) {
      waiting.push(...(first ? blocks : blocks.map(withoutTitle)));
      first = false;
      if (waiting.length < due) return [];
      waiting = markContinued(waiting);
      const settled = settledBlocks(waiting);
      due = settled.length > 0 ? 0 : waiting.length * growth;
      waiting = waiting.slice(settled.length);
      return told(settled);
    },
    end: () => told(markContinued(waiting)),
  };
}
