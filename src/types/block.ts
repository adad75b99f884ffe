import type { Formula } from './formula.ts';
import type { Line } from './line.ts';
import type { Quad } from './quad.ts';
import type { Table } from './table.ts';

/** A run of text within a block, all in one style. */
export interface TextSpan {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A formula that stands in a line of text. */
export interface FormulaSpan {
  /** Without delimiters. */
  readonly latex: string;
}

/** Running text: line ends are spaces where the language has them, hyphenation is undone. */
export type RichText = readonly (TextSpan | FormulaSpan)[];

/** One entry of a list, without its mark. */
export interface ListItem {
  /** From 0; a list within a list has 1. */
  readonly depth: number;
  /** As printed: `•`, `1.`, `(a)`. */
  readonly mark: string;
  readonly content: RichText;
}

/** What a block is, with what only that kind has. */
export type BlockContent =
  | { readonly kind: 'title'; readonly content: RichText }
  /** `level` from 1, as for a section of an article; a printed number is part of the content. */
  | { readonly kind: 'heading'; readonly level: number; readonly content: RichText }
  | { readonly kind: 'paragraph'; readonly content: RichText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'figure' }
  /** Of the table or figure that comes next before or after it. */
  | { readonly kind: 'caption'; readonly content: RichText }
  /** What a seal or stamp says. */
  | { readonly kind: 'seal'; readonly content: RichText }
  /** A display formula; `number` is its printed number without brackets. */
  | { readonly kind: 'formula'; readonly formula: Formula; readonly number?: string }
  /** Lines and indentation as printed. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'footnote'; readonly content: RichText }
  | { readonly kind: 'reference'; readonly content: RichText }
  /** Beside the text's flow: writers leave these out, JSON keeps them. */
  | { readonly kind: 'header' | 'footer' | 'page_number'; readonly content: RichText };

export type BlockKind = BlockContent['kind'];

/** A part of a page's layout. Blocks stand in reading order. */
export type Block = BlockContent & {
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  /** 0 to 1: how sure the kind is. */
  readonly confidence: number;
  /** The lines it was made from, in reading order; of a figure, the labels inside it. */
  readonly lines: readonly Line[];
  /** Whether it goes on in the next block of the same kind, in the next column or on the next page. */
  readonly continued?: boolean;
};
