import type { Block as OwnBlock } from '../../../src/types/block.ts';
import type { Page } from '../../../src/types/page.ts';
import type { Quad } from '../../../src/types/quad.ts';
import type { Table as OwnTable } from '../../../src/types/table.ts';
import type { Place } from '../api/answer.ts';
import { groupBy } from '../reading/group-by.ts';
import type { Block, Reading, Table } from '../reading/reading.ts';

/** Places as the writers have them. */
export function toQuad(place: Place): Quad {
  const at = (i: number) => [place[i] ?? 0, place[i + 1] ?? 0] as const;
  return [at(0), at(2), at(4), at(6)];
}

export function toTable({ rows, columns, cells, place, confidence }: Table): OwnTable {
  return {
    rows,
    columns,
    confidence,
    quad: toQuad(place),
    cells: cells.map(({ place: own, ...cell }) => ({ ...cell, quad: toQuad(own) })),
  };
}

/** Tables of an answer, those inside a document among them. */
export const tablesOf = ({ tables, blocks }: Reading): OwnTable[] =>
  [...tables, ...blocks.flatMap(({ table }) => table ?? [])].map(toTable);

function toBlock({ info, place, confidence, table }: Block): OwnBlock {
  const common = { quad: toQuad(place), confidence, lines: [], ...(info.continued && { continued: true }) };
  const content = info.content ?? [{ text: info.text }];
  switch (info.kind) {
    case 'table':
      return table ? { kind: 'table', table: toTable(table), ...common } : { kind: 'paragraph', content, ...common };
    case 'heading':
      return { kind: 'heading', level: info.level ?? 1, content, ...common };
    case 'list':
      return { kind: 'list', ordered: info.ordered ?? false, items: info.items ?? [], ...common };
    case 'figure':
      return { kind: 'figure', ...common };
    case 'code':
      return { kind: 'code', text: info.text, ...common };
    case 'formula': {
      const formula = { latex: info.latex ?? info.text, quad: common.quad, confidence };
      return { kind: 'formula', formula, ...(info.number !== undefined && { number: info.number }), ...common };
    }
    case 'title':
    case 'caption':
    case 'footnote':
    case 'reference':
    case 'header':
    case 'footer':
    case 'page_number':
      return { kind: info.kind, content, ...common };
    default:
      return { kind: 'paragraph', content, ...common };
  }
}

/** Pages with their blocks, as the writers of documents take them. */
export function toPages({ blocks }: Reading): Page[] {
  return [...groupBy(blocks, ({ page }) => page)].map(([index, own]) => ({
    ...{ image: 0, index, width: 0, height: 0, lines: [], text: '', rotation: 0 },
    blocks: own.map(toBlock),
  }));
}
