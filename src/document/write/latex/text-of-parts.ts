import type { Part } from '../parts.ts';
import { plainRichText } from '../rich-text.ts';

/** All text of a document: what its fonts have to draw. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.flatMap(textsOf).join('\n');
}

function textsOf(part: Part): string[] {
  switch (part.kind) {
    case 'list':
      return part.items.flatMap(({ mark, content }) => [mark, plainRichText(content)]);
    case 'table':
      return [
        ...part.table.cells.map(({ text }) => text),
        ...part.captions.map(({ content }) => plainRichText(content)),
      ];
    case 'figure':
      return part.captions.map(({ content }) => plainRichText(content));
    case 'formula':
      return [part.latex, part.number ?? ''];
    case 'code':
      return [part.text];
    case 'footnotes':
    case 'references':
      return part.items.map(plainRichText);
    default:
      return [plainRichText(part.content)];
  }
}
