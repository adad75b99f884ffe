import type { Block } from '../../../types/block.ts';
import { type Part, partsOf } from '../parts.ts';
import { plainRichText } from '../rich-text.ts';
import { htmlLine } from './escape.ts';
import { htmlPart } from './parts.ts';

/**
 * Blocks as a complete HTML document that needs nothing else: semantic elements, formulas as MathML with their LaTeX as annotation.
 * @param blocks of one or more pages, in reading order
 */
export function writeHtml(blocks: readonly Block[]): string {
  const parts = partsOf(blocks);
  const title = htmlLine(titleOf(parts)).trim();
  return [
    '<!DOCTYPE html>',
    '<html>',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title || 'Document'}</title>`,
    '<style>table { border-collapse: collapse } td { border: 1px solid; padding: 0.2em 0.5em } .formula { text-align: center }</style>',
    '</head>',
    '<body>',
    ...parts.map(htmlPart),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The first title, else the first heading. */
function titleOf(parts: readonly Part[]): string {
  for (const kind of ['title', 'heading'] as const) {
    const part = parts.find((candidate) => candidate.kind === kind);
    if (part && 'content' in part) return plainRichText(part.content);
  }
  return '';
}
