import type { Block, ListItem, RichText } from '../../types/block.ts';
import type { Quad } from '../../types/quad.ts';
import type { Table } from '../../types/table.ts';
import { floatOfCaptions } from './captions.ts';
import { isBlank, joinRichText } from './rich-text.ts';

/** A caption and whether it stands before what it describes. */
export interface Caption {
  readonly content: RichText;
  readonly before: boolean;
}

/** What a document is written from: blocks put together. Every writer turns each kind into its own notation. */
export type Part =
  | { readonly kind: 'title' | 'paragraph'; readonly content: RichText }
  | { readonly kind: 'heading'; readonly level: number; readonly content: RichText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly table: Table; readonly captions: readonly Caption[] }
  /** `number` counts the document's figures from 1. */
  | {
      readonly kind: 'figure';
      readonly number: number;
      readonly quad: Quad;
      readonly captions: readonly Caption[];
    }
  | { readonly kind: 'formula'; readonly latex: string; readonly number?: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'footnotes' | 'references'; readonly items: readonly RichText[] };

type FlowBlock = Exclude<Block, { kind: 'header' | 'footer' | 'page_number' }>;

/**
 * The parts of a document from the blocks of its pages in reading order: headers, footers and page numbers are left out, what
 * goes on in another block is joined, captions go to their tables and figures, notes and references that follow each other are one part.
 * @param figuresBefore how many figures the document has had, where it is written piece by piece
 */
export function partsOf(blocks: readonly Block[], figuresBefore = 0): Part[] {
  const flow = joinContinued(blocks.filter(isFlow));
  const captions = floatOfCaptions(flow);
  const parts: Part[] = [];
  let figures = figuresBefore;
  for (const [i, block] of flow.entries()) {
    const own = (captions.get(i) ?? []).map((at) => ({ content: contentOf(flow[at]!), before: at < i }));
    if (block.kind === 'figure') parts.push({ kind: 'figure', number: ++figures, quad: block.quad, captions: own });
    else if (block.kind === 'table') {
      if (block.table.cells.length > 0) parts.push({ kind: 'table', table: block.table, captions: own });
    } else if (block.kind === 'caption') {
      if (!isTaken(captions, i)) addText(parts, 'paragraph', block.content);
    } else addPart(parts, block);
  }
  return parts;
}

function addPart(parts: Part[], block: Exclude<FlowBlock, { kind: 'figure' | 'table' | 'caption' }>): void {
  if (block.kind === 'code') {
    if (block.text.trim() !== '') parts.push({ kind: 'code', text: block.text });
  } else if (block.kind === 'formula') {
    const { formula, number } = block;
    if (formula.latex.trim() !== '')
      parts.push({ kind: 'formula', latex: formula.latex, ...(number !== undefined && { number }) });
  } else if (block.kind === 'list') {
    const items = block.items.filter((item) => !isBlank(item.content));
    if (items.length > 0) parts.push({ kind: 'list', ordered: block.ordered, items });
  } else if (block.kind === 'heading') {
    if (!isBlank(block.content)) parts.push({ kind: 'heading', level: block.level, content: block.content });
  } else if (block.kind === 'footnote' || block.kind === 'reference') addNote(parts, block.kind, block.content);
  else addText(parts, block.kind === 'title' ? 'title' : 'paragraph', block.content);
}

function addText(parts: Part[], kind: 'title' | 'paragraph', content: RichText): void {
  if (!isBlank(content)) parts.push({ kind, content });
}

function addNote(parts: Part[], single: 'footnote' | 'reference', content: RichText): void {
  if (isBlank(content)) return;
  const kind = single === 'footnote' ? 'footnotes' : 'references';
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, items: [...last.items, content] };
  else parts.push({ kind, items: [content] });
}

function isFlow(block: Block): block is FlowBlock {
  return block.kind !== 'header' && block.kind !== 'footer' && block.kind !== 'page_number';
}

function isTaken(captions: ReadonlyMap<number, readonly number[]>, caption: number): boolean {
  return [...captions.values()].some((list) => list.includes(caption));
}

function contentOf(block: FlowBlock): RichText {
  return 'content' in block ? block.content : [];
}

/** Every block with the next one of its kind, where it goes on there. Tables stay as they are: their columns may differ. */
function joinContinued(blocks: readonly FlowBlock[]): FlowBlock[] {
  const out: FlowBlock[] = [];
  const open = new Map<string, number>();
  for (const block of blocks) {
    const at = open.get(block.kind);
    const joined = at === undefined ? undefined : join(out[at]!, block);
    if (at !== undefined && joined) out[at] = joined;
    else out.push(block);
    const place = at !== undefined && joined ? at : out.length - 1;
    if (block.continued) open.set(block.kind, place);
    else open.delete(block.kind);
  }
  return out;
}

function join(first: FlowBlock, second: FlowBlock): FlowBlock | undefined {
  if (first.kind === 'list' && second.kind === 'list') return { ...first, items: [...first.items, ...second.items] };
  if (first.kind === 'code' && second.kind === 'code') return { ...first, text: `${first.text}\n${second.text}` };
  if ('content' in first && 'content' in second)
    return { ...first, content: joinRichText(first.content, second.content) };
  return undefined;
}
