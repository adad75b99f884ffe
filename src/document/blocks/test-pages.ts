import type { Block } from '../../types/block.ts';
import type { LayoutRegion, RegionKind } from '../../types/layout-region.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import type { Table } from '../../types/table.ts';
import { partsOfPage } from './page-parts.ts';
import { toBlocks } from './to-blocks.ts';

/** Pages for the tests of this folder. */

export function box(x: number, y: number, width: number, height: number): Quad {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A line of characters half as wide as they are high. */
export function line(text: string, x: number, y: number, size = 20): Line {
  const letters = text.length + (text.match(/[\p{Script=Han}]/gu)?.length ?? 0);
  return { text, quad: box(x, y, (letters * size) / 2, size), confidence: 1, angle: 0 };
}

/** Lines that follow each other, 30 pixels apart. */
export function lines(texts: readonly string[], x: number, y: number, size = 20): Line[] {
  return texts.map((text, i) => line(text, x, y + i * 1.5 * size, size));
}

/** Full lines of running text, 44 characters each. */
export function prose(name: string, count: number, x: number, y: number): Line[] {
  return lines(
    Array.from({ length: count }, (_, i) => `${name}${i} runs on and on and on and on and on so`.padEnd(44, 'o')),
    x,
    y,
  );
}

export function region(kind: RegionKind, quad: Quad, score = 0.9): LayoutRegion {
  return { kind, quad, score };
}

/** A table of texts whose cells fill the quad evenly. */
export function table(rows: readonly (readonly string[])[], quad: Quad): Table {
  const columns = rows[0]!.length;
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ ...{ row, column, text, quad }, rowSpan: 1, columnSpan: 1, confidence: 1 })),
  );
  return { rows: rows.length, columns, cells, quad, confidence: 0.9 };
}

export function blocksOf(
  found: readonly Line[],
  regions: readonly LayoutRegion[] = [],
  tables: readonly Table[] = [],
): Block[] {
  return toBlocks(partsOfPage({ drawings: [], lines: found, regions, tables }));
}

/** What a block says, for short. */
export function said(block: Block): string {
  if ('content' in block) return block.content.map((span) => ('text' in span ? span.text : span.latex)).join('');
  if (block.kind === 'list')
    return block.items
      .map(
        ({ depth, mark, content }) =>
          `${depth} ${mark} ${content.map((span) => ('text' in span ? span.text : '')).join('')}`,
      )
      .join(' | ');
  return block.kind === 'formula' ? block.formula.latex : '';
}

/** Kinds and texts of blocks. */
export function told(blocks: readonly Block[]): [kind: string, text: string][] {
  return blocks.map((block) => [block.kind, said(block)]);
}
