import type { Block, ListItem, RichText } from '../../types/block.ts';
import type { Line } from '../../types/line.ts';
import { richText } from '../formula/with-maths.ts';
import { type Frame, linesInFrame, quadAround, quadOfBox } from '../frame.ts';
import type { Classified } from './classified.ts';
import { levelsBySize, numberedLevel } from './headings.ts';
import { joinPieces } from './join-lines.ts';
import type { MarginLine } from './margins.ts';
import type { Part } from './parts.ts';

/** How much further in an entry of an inner list stands, in sizes of its text. */
const deeper = 1;

/** Blocks of a flow: entries of a list that follow each other are one block, headings get their levels. */
export function blocksOf(entries: readonly (Classified | Part)[], frame: Frame): Block[] {
  const levels = headingLevels(entries);
  const blocks: Block[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry.kind !== 'text') {
      blocks.push(partBlock(entry, frame));
    } else if (entry.is === 'item') {
      const run = entries.slice(i);
      const end = run.findIndex((other) => other.kind !== 'text' || other.is !== 'item');
      const items = (end < 0 ? run : run.slice(0, end)) as Classified[];
      blocks.push(...listsOf(items).map((list) => listBlock(list, frame)));
      i += items.length - 1;
    } else blocks.push(textBlock(entry, levels.get(entry), frame));
  }
  return withTitle(blocks, frame);
}

/** Headers, footers or page numbers. */
export function marginBlocks(margins: readonly MarginLine[], kind: MarginLine['kind'], frame: Frame): Block[] {
  return margins
    .filter((margin) => margin.kind === kind)
    .map(({ items, confidence }): Block => {
      const lines = items.map(({ line }) => line);
      return {
        kind,
        content: richText(joinPieces(items), mathsOf(lines)),
        confidence,
        lines,
        quad: quadAround(lines, frame),
      };
    });
}

/** A group's text, or the part of it behind its mark; what is bold by its kind needs no style. */
function contentOf(group: Classified, text = group.text): RichText {
  return richText(text, mathsOf(linesOf(group)), group.bold && (group.is === 'paragraph' || group.is === 'item'));
}

function mathsOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ maths = [] }) => maths);
}

function partBlock(part: Part, frame: Frame): Block {
  const lines = part.items.map(({ line }) => line);
  const common = { confidence: part.confidence, lines, quad: quadOfBox(part, frame) };
  if (part.kind === 'table') return { kind: 'table', table: part.table, ...common, quad: part.table.quad };
  if (part.kind === 'figure') return { kind: 'figure', ...common };
  if (part.kind === 'seal')
    return { kind: 'seal', content: richText(lines.map(({ text }) => text).join(' '), []), ...common };
  if (part.kind === 'code') return { kind: 'code', text: part.text, ...common };
  const { formula, number } = part;
  return { kind: 'formula', formula, ...(number !== undefined && { number }), ...common };
}

function linesOf({ rows }: Classified): Line[] {
  return rows.flatMap((row) => row.items.map(({ line }) => line));
}

function textBlock(group: Classified, level: number | undefined, frame: Frame): Block {
  const lines = linesOf(group);
  const content = contentOf(group);
  const common = { content, confidence: group.confidence, lines, quad: quadAround(lines, frame) };
  if (group.is === 'heading') return { kind: 'heading', level: level ?? 1, ...common };
  return { kind: group.is === 'item' ? 'paragraph' : group.is, ...common };
}

/** Entries that follow each other, parted where bullets turn to numbers on one level. */
function listsOf(items: readonly Classified[]): Classified[][] {
  const lists: Classified[][] = [];
  let first: Classified | undefined;
  for (const item of items) {
    const outer = first && Math.abs(leftOf(item) - leftOf(first)) < deeper * item.em;
    if (!first || (outer && first.mark?.ordered !== item.mark?.ordered)) {
      lists.push([]);
      first = item;
    }
    lists.at(-1)!.push(item);
  }
  return lists;
}

function listBlock(items: readonly Classified[], frame: Frame): Block {
  const lines = items.flatMap(linesOf);
  const steps: number[] = [];
  const entries = items.map((item): ListItem => {
    const left = leftOf(item);
    while (steps.length > 0 && left < steps.at(-1)! - deeper * item.em) steps.pop();
    if (steps.length === 0 || left > steps.at(-1)! + deeper * item.em) steps.push(left);
    return {
      depth: steps.length - 1,
      mark: item.mark?.mark ?? '',
      content: contentOf(item, item.mark?.text),
    };
  });
  return {
    kind: 'list',
    ordered: items[0]!.mark?.ordered ?? false,
    items: entries,
    confidence: Math.min(...items.map(({ confidence }) => confidence)),
    lines,
    quad: quadAround(lines, frame),
  };
}

function leftOf({ rows }: Classified): number {
  return rows[0]!.left;
}

/** The level of each heading: by its number, else by its size among those without one. */
function headingLevels(entries: readonly (Classified | Part)[]): Map<Classified, number> {
  const headings = entries.filter((entry): entry is Classified => entry.kind === 'text' && entry.is === 'heading');
  const sized = levelsBySize(headings.map(({ em }) => em));
  return new Map(headings.map((heading, i) => [heading, numberedLevel(heading.text) ?? sized[i]!]));
}

/** A title is this much larger than the headings below it; numbered ones may be larger than it by the second factor. */
const larger = 1.1;
const largerNumbered = 1.25;

/** The first heading becomes the title if it stands above all text and is the largest. */
function withTitle(blocks: readonly Block[], frame: Frame): Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'figure');
  const block = blocks[first];
  if (block?.kind !== 'heading' || numberedLevel(textOf(block.content)) !== undefined) return [...blocks];
  const size = sizeOf(block, frame);
  const others = blocks.filter((other) => other.kind === 'heading' && other !== block);
  const most = (text: RichText) => (numberedLevel(textOf(text)) === undefined ? size / larger : size * largerNumbered);
  if (others.some((other) => other.kind === 'heading' && sizeOf(other, frame) > most(other.content)))
    return [...blocks];
  const { level: _, ...rest } = block;
  return blocks.map((other) => (other === block ? { ...rest, kind: 'title' } : other));
}

function sizeOf({ lines }: Block, frame: Frame): number {
  return Math.max(...linesInFrame(lines, frame).map(({ top, bottom }) => bottom - top));
}

function textOf(content: RichText): string {
  return content.map((span) => ('text' in span ? span.text : '')).join('');
}
