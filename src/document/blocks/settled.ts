import type { Block } from '../../types/block.ts';
import { isBlank } from '../write/rich-text.ts';
import { passing } from './continued.ts';

/** What a writer puts together with the next block of its kind. */
const gathered: ReadonlySet<Block['kind']> = new Set(['list', 'reference', 'code']);
/** What a writer may put together with what it opens. */
const opening: ReadonlySet<Block['kind']> = new Set(['heading', 'title']);

/**
 * The blocks of the pages read so far that no later page changes: a paragraph at the end may go on, a list or references may grow,
 * captions wait for what they belong to, and a heading for what it opens.
 */
export function settledBlocks(blocks: readonly Block[]): Block[] {
  let end = endWithout(blocks, blocks.length, passing);
  if (blocks[end - 1]?.kind === 'paragraph') end--;
  for (let before = -1; before !== end; ) {
    before = end;
    end = endWithout(blocks, end, passing);
    end = endWithout(blocks, end, opening);
    end = endWithout(blocks, end, gathered);
    const open = blocks.findIndex((block, i) => i < end && block.continued && !goesOnBefore(blocks, i, end));
    if (open >= 0) end = open;
  }
  return blocks.slice(0, end);
}

/** The end of the blocks without those of some kinds that stand there, and without those that say nothing. */
function endWithout(blocks: readonly Block[], end: number, kinds: ReadonlySet<Block['kind']>): number {
  let at = end;
  while (at > 0 && (kinds.has(blocks[at - 1]!.kind) || saysNothing(blocks[at - 1]!))) at--;
  return at;
}

/** What writers leave out: what stands on both sides of it may be one. */
function saysNothing(block: Block): boolean {
  if (block.kind === 'formula') return block.formula.latex.trim() === '';
  return 'content' in block && isBlank(block.content);
}

function goesOnBefore(blocks: readonly Block[], from: number, end: number): boolean {
  for (let at = from + 1; at < end; at++) if (blocks[at]!.kind === blocks[from]!.kind) return true;
  return false;
}
