import type { Block, ListItem } from '../../../types/block.ts';
import type { Table } from '../../../types/table.ts';
import { flatRows } from '../../table/index.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { type Caption, type Part, partsOf } from '../parts.ts';
import { plainRichText } from '../rich-text.ts';

/**
 * Blocks as plain text in reading order, an empty line between them: cells of tables parted by tabs, lists with their marks, formulas as LaTeX.
 * @param blocks of one or more pages, in reading order
 */
export function writeText(blocks: readonly Block[]): string {
  return partsOf(blocks)
    .map(textPart)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** One part of it; empty where the part has no text. */
export function textPart(part: Part): string {
  switch (part.kind) {
    case 'list':
      return part.items.map(item).join('\n');
    case 'table':
      return withCaptions(part.captions, tabbed(part.table));
    case 'figure':
      return withCaptions(part.captions, '');
    case 'formula':
      return cleanLine(part.number === undefined ? part.latex : `${part.latex} (${part.number})`).trim();
    case 'code':
      return cleanText(part.text).replace(/^\n+/, '').trimEnd();
    case 'footnotes':
    case 'references':
      return part.items.map((content) => cleanLine(plainRichText(content)).trim()).join('\n');
    default:
      return cleanLine(plainRichText(part.content)).trim();
  }
}

function item({ depth, mark, content }: ListItem): string {
  const words = [mark, plainRichText(content)].map((text) => cleanLine(text).trim());
  return '  '.repeat(Math.max(depth, 0)) + words.filter((text) => text !== '').join(' ');
}

function tabbed(table: Table): string {
  return flatRows(table)
    .map((row) => row.map((text) => cleanLine(text).trim()).join('\t'))
    .join('\n');
}

function withCaptions(captions: readonly Caption[], body: string): string {
  const written = (before: boolean) =>
    captions
      .filter((caption) => caption.before === before)
      .map(({ content }) => cleanLine(plainRichText(content)).trim());
  return [...written(true), body, ...written(false)].filter((text) => text !== '').join('\n');
}
