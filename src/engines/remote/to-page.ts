import { around, boundsOf, cornersOf } from '../../geometry/box.ts';
import type { Block, BlockContent, RichText } from '../../types/block.ts';
import type { Formula } from '../../types/formula.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import type { Table } from '../../types/table.ts';
import { groundWords, type SaidWord } from './grounding/ground.ts';
import { partOf } from './grounding/seen-words.ts';
import type { Found, FoundTable, Share } from './syntax/found.ts';

/** What is done with words that the embedded engine does not find on the page. */
export type Grounding = 'warn' | 'replace' | 'off';

/** What a model said of a page, as a page. */
export interface ToldPage {
  readonly page: Page;
  /** Words that are not on the page as the embedded engine reads it, and what stands there. */
  readonly strange: readonly { readonly said: string; readonly seen?: string }[];
}

/** Models do not say how sure they are of a block's kind, a table's form or a formula. */
const unknown = 0.5;

/** A text of a model's block that is looked for on the page: the block's own, or a cell's. */
interface Piece {
  readonly text: string;
  /** The same with formulas blank. */
  readonly plain: string;
}

const blank = (text: string) => ' '.repeat(text.length);
const pieceOf = (content: RichText): Piece => ({
  text: content.map((span) => ('latex' in span ? `$${span.latex}$` : span.text)).join(''),
  plain: content.map((span) => ('latex' in span ? blank(`$${span.latex}$`) : span.text)).join(''),
});

function piecesOf(found: Found): Piece[] {
  if (found.kind === 'table')
    return found.table.cells.map(({ text }) => ({ text, plain: text.replace(/\$[^$]*\$/g, blank) }));
  if (found.kind === 'list') return found.items.map(({ content }) => pieceOf(content));
  if (found.kind === 'code') return [{ text: found.text, plain: found.text }];
  return 'content' in found ? [pieceOf(found.content)] : [];
}

/**
 * A page from what a model said of it: words that the embedded engine has read too bring their places, blocks keep those that the model
 * told. What has neither stands for the whole page.
 * @param seen the page as the embedded engine reads it, with lines
 */
export function toPage(found: readonly Found[], seen: Page, grounding: Grounding): ToldPage {
  const pieces = found.map(piecesOf);
  const words = groundWords(
    pieces.flat().map(({ plain }) => plain),
    seen,
  );
  const strange = words.flatMap((each, i) =>
    each
      .filter(({ grounded }) => !grounded)
      .map(({ start, end, instead }) => ({
        said: pieces.flat()[i]!.text.slice(start, end),
        ...(instead && { seen: instead.text }),
      })),
  );
  let from = 0;
  const blocks: Block[] = [];
  const lines: Line[] = [];
  for (const [i, each] of found.entries()) {
    const own = pieces[i]!.map((piece, k) => told(piece, words[from + k]!, grounding));
    from += own.length;
    const at = each.at && quadOf(each.at, seen);
    const made = blockOf(each, own, at ?? pageQuad(seen), seen, grounding);
    blocks.push({ ...made, quad: at ?? outline(made.lines) ?? pageQuad(seen) });
    lines.push(...made.lines);
  }
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const formulas = blocks.flatMap((block): Formula[] =>
    block.kind === 'formula' ? [{ ...block.formula, quad: block.quad }] : [],
  );
  const { image, index, width, height } = seen;
  const text = blocks
    .map(textOf)
    .filter((each) => each !== '')
    .join('\n');
  return {
    page: { image, index, width, height, rotation: 0, lines, text, tables, formulas, blocks },
    strange: grounding === 'off' ? [] : strange,
  };
}

interface ToldPiece extends Piece {
  readonly words: readonly SaidWord[];
  /** What replaces words of it. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Digits that the engine reads otherwise are replaced where that is wanted; words are only marked: the model may know better. */
function told(piece: Piece, words: readonly SaidWord[], grounding: Grounding): ToldPiece {
  const edits = words.flatMap(({ start, end, instead, grounded }) =>
    grounding === 'replace' && !grounded && instead?.sure && /\p{N}/u.test(instead.key + piece.text.slice(start, end))
      ? [{ start, end, text: instead.text }]
      : [],
  );
  return { ...piece, words, edits };
}

function blockOf(found: Found, own: readonly ToldPiece[], place: Quad, seen: Page, grounding: Grounding): Block {
  const common = { quad: place, confidence: unknown };
  const lines = own.flatMap((piece) => linesOf(piece, place, seen, grounding));
  if (found.kind === 'table') {
    const table = tableOf(found.table, own, place, seen, grounding);
    return { kind: 'table', table, ...common, lines };
  }
  if (found.kind === 'formula') {
    const { latex, number } = found;
    return {
      kind: 'formula',
      formula: { latex, quad: place, confidence: unknown },
      ...(number !== undefined && { number }),
      ...common,
      lines,
    };
  }
  if (found.kind === 'figure') return { kind: 'figure', ...common, lines };
  const { at: _, ...content } = found;
  return { ...edited(content, own), ...common, lines };
}

type Written = Exclude<BlockContent, { kind: 'table' | 'formula' | 'figure' }>;

function edited(content: Written, own: readonly ToldPiece[]): Written {
  if (own.every(({ edits }) => edits.length === 0)) return content;
  if (content.kind === 'list')
    return {
      ...content,
      items: content.items.map((item, i) => ({ ...item, content: editSpans(item.content, own[i]!.edits) })),
    };
  if (content.kind === 'code') return { ...content, text: edit(content.text, own[0]!.edits) };
  return { ...content, content: editSpans(content.content, own[0]!.edits) };
}

function edit(text: string, edits: ToldPiece['edits']): string {
  return edits.reduceRight(
    (said, { start, end, text: better }) => said.slice(0, start) + better + said.slice(end),
    text,
  );
}

function editSpans(content: RichText, edits: ToldPiece['edits']): RichText {
  let from = 0;
  return content.map((span) => {
    const start = from;
    from += 'latex' in span ? span.latex.length + 2 : span.text.length;
    if ('latex' in span) return span;
    const own = edits.filter((each) => each.start >= start && each.end <= from);
    return {
      ...span,
      text: edit(
        span.text,
        own.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
      ),
    };
  });
}

/** How a text is parted into the page's lines: words that the page has on one line stay together, others follow the word before. */
function linesOf(piece: ToldPiece, place: Quad, seen: Page, grounding: Grounding): Line[] {
  const { text, words } = piece;
  if (text.trim() === '') return [];
  const groups: { from: number; words: SaidWord[]; line: number | undefined }[] = [
    { from: 0, words: [], line: undefined },
  ];
  for (const word of words) {
    const line = word.seen?.line;
    const last = groups.at(-1)!;
    if (line !== undefined && last.line !== undefined && line !== last.line)
      groups.push({ from: word.start, words: [word], line });
    else {
      last.words.push(word);
      last.line ??= line;
    }
  }
  return groups.flatMap(({ from, words: own, line }, i): Line[] => {
    const to = groups[i + 1]?.from ?? text.length;
    const edits = piece.edits
      .filter((each) => each.start >= from && each.end <= to)
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from }));
    const said = edit(text.slice(from, to), edits).trim();
    if (said === '') return [];
    const strange = grounding !== 'off' && own.some(({ grounded }) => !grounded);
    const read = line === undefined ? undefined : seen.lines[line];
    const seenHere = own.flatMap((word) => (word.seen?.line === line && word.seen ? [word.seen] : []));
    const quad = read
      ? partOf(read, Math.min(...seenHere.map(({ start }) => start)), Math.max(...seenHere.map(({ end }) => end)))
      : place;
    return [
      {
        text: said,
        quad,
        confidence: read ? read.confidence : 0,
        angle: read?.angle ?? 0,
        ...(strange && { grounded: false }),
      },
    ];
  });
}

function tableOf(table: FoundTable, own: readonly ToldPiece[], place: Quad, seen: Page, grounding: Grounding): Table {
  const { left, top, right, bottom } = boundsOf(place);
  const across = (at: number) => left + ((right - left) * at) / table.columns;
  const down = (at: number) => top + ((bottom - top) * at) / table.rows;
  const cells = table.cells.map((cell, i) => {
    const piece = own[i]!;
    const lines = linesOf(piece, place, seen, grounding);
    const placed = lines.filter(({ confidence }) => confidence > 0);
    const grid = {
      left: across(cell.column),
      top: down(cell.row),
      right: across(cell.column + cell.columnSpan),
      bottom: down(cell.row + cell.rowSpan),
    };
    return {
      ...cell,
      text: edit(piece.text, piece.edits),
      quad: outline(placed) ?? cornersOf(grid),
      confidence: piece.text.trim() === '' ? 1 : Math.min(1, ...lines.map(({ confidence }) => confidence)),
      ...(lines.some((line) => line.grounded === false) && { grounded: false }),
    };
  });
  return { rows: table.rows, columns: table.columns, cells, quad: place, confidence: unknown };
}

function outline(lines: readonly Line[]): Quad | undefined {
  const placed = lines.filter(({ confidence }) => confidence > 0);
  return placed.length === 0 ? undefined : cornersOf(around(placed.map(({ quad }) => boundsOf(quad))));
}

function quadOf([left, top, right, bottom]: Share, { width, height }: Page): Quad {
  return cornersOf({ left: left * width, top: top * height, right: right * width, bottom: bottom * height });
}

const pageQuad = (page: Page): Quad => quadOf([0, 0, 1, 1], page);

/** A block as plain text: its lines as printed, a table's rows a line each. */
function textOf(block: Block): string {
  if (block.kind === 'formula') return block.formula.latex;
  if (block.kind !== 'table') return block.lines.map(({ text }) => text).join('\n');
  const { rows, cells } = block.table;
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row && cell.text !== '')
      .map(({ text }) => text)
      .join('  '),
  ).join('\n');
}
