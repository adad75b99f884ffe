import type { BlockContent, RichText } from '../../../types/block.ts';
import type { TableCell } from '../../../types/table.ts';

/** Left, top, right, bottom as shares of the picture that was sent, 0 to 1. */
export type Share = readonly [left: number, top: number, right: number, bottom: number];

/** A table as a model writes it: no places. */
export interface FoundTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>[];
}

type Plain = Exclude<BlockContent, { kind: 'table' | 'formula' }>;

/** A block as a model writes it. */
export type Found = (
  | Plain
  | { readonly kind: 'table'; readonly table: FoundTable }
  | { readonly kind: 'formula'; readonly latex: string; readonly number?: string }
) & { readonly at?: Share };

export type FoundKind = Found['kind'];

/** How a model's numbers become shares of the picture; undefined where they are no box. */
export type ToShare = (numbers: readonly number[]) => Share | undefined;

export const plainText = (text: string): RichText => [{ text }];

/** A block of text of a kind that a label named. */
export function textBlock(kind: FoundKind, content: RichText, text: string): Found {
  switch (kind) {
    case 'heading':
      return { kind, level: 1, content };
    case 'list':
      return { kind, ordered: false, items: listItems(text) };
    case 'code':
      return { kind, text };
    case 'formula':
      return foundFormula(text);
    case 'figure':
      return { kind };
    case 'table':
      return { kind: 'paragraph', content };
    default:
      return { kind, content };
  }
}

const itemMark = /^(\s*)([-–*•·◦▪■]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+/u;

function listItems(text: string) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [all = '', space = '', mark = ''] = itemMark.exec(line) ?? [];
      return { depth: Math.min(3, space.length >> 1), mark, content: plainText(line.slice(all.length).trim()) };
    });
}

/** A formula without its delimiters; `\tag{…}` is its number. */
export function foundFormula(text: string): Found {
  let latex = text
    .trim()
    .replace(/^```(?:latex)?\n?|\n?```$/g, '')
    .trim();
  for (const [open, close] of [
    ['$$', '$$'],
    ['\\[', '\\]'],
    ['\\(', '\\)'],
    ['$', '$'],
  ] as const) {
    if (latex.startsWith(open) && latex.endsWith(close) && latex.length >= open.length + close.length) {
      latex = latex.slice(open.length, latex.length - close.length).trim();
      break;
    }
  }
  const tag = /\\tag\*?\s*\{\(?([^{}]{1,20}?)\)?\}/.exec(latex);
  if (!tag) return { kind: 'formula', latex };
  return { kind: 'formula', latex: latex.replace(tag[0], '').trim(), number: tag[1]!.trim() };
}
