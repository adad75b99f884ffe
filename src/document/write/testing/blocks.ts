import type { Block, BlockContent, RichText } from '../../../types/block.ts';
import type { Quad } from '../../../types/quad.ts';
import type { Table, TableCell } from '../../../types/table.ts';

/** An upright box as a quad. */
export function box(left: number, top: number, right: number, bottom: number): Quad {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A block for the tests; it lies at `top` on its page. */
export function block(content: BlockContent, top = 0, continued = false): Block {
  return { ...content, quad: box(10, top, 500, top + 20), confidence: 0.9, lines: [], ...(continued && { continued }) };
}

export function text(value: string): RichText {
  return [{ text: value }];
}

/** A table of one-line cells; `undefined` in a row is a place that the cell to its left covers. */
export function tableOf(rows: readonly (readonly (string | undefined)[])[]): Table {
  const cells: TableCell[] = [];
  for (const [row, texts] of rows.entries()) {
    for (const [column, value] of texts.entries()) {
      if (value === undefined) continue;
      let columnSpan = 1;
      while (column + columnSpan < texts.length && texts[column + columnSpan] === undefined) columnSpan++;
      cells.push({ row, column, rowSpan: 1, columnSpan, text: value, quad: box(0, 0, 1, 1), confidence: 1 });
    }
  }
  return { rows: rows.length, columns: rows[0]?.length ?? 0, cells, quad: box(0, 0, 1, 1), confidence: 1 };
}
