import type { Block } from '../../../types/block.ts';
import { partsOf } from '../parts.ts';
import { markdownPart } from './parts.ts';

/**
 * Blocks as GitHub's Markdown: formulas between dollar signs, tables between pipes or, with spans, as HTML.
 * @param blocks of one or more pages, in reading order
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  const parts = partsOf(blocks).map(markdownPart);
  // A block of control characters alone has no text.
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}
