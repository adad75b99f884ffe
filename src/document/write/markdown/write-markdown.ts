import type { Block } from '../../../types/block.ts';
import { partsOf } from '../parts.ts';
import { markdownPart } from './parts.ts';

/**
 * Blocks as GitHub's Markdown: formulas between dollar signs, tables between pipes or, with spans, as HTML.
 * @param blocks of one or more pages, in reading order
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  return `${partsOf(blocks).map(markdownPart).join('\n\n')}\n`;
}
