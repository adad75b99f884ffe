import type { Page } from '../types/page.ts';
import type { Quad } from '../types/quad.ts';
import type { Table, TableCell } from '../types/table.ts';

/** Extension: a table as `ocr_result.tables` has it; places are x1, y1 … x4, y4 in whole pixels of the caller's image. */
export interface TableResult {
  readonly rows: number;
  readonly columns: number;
  readonly location: readonly number[];
  readonly confidence: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly row_span: number;
    readonly column_span: number;
    readonly text: string;
    readonly location: readonly number[];
    readonly confidence: number;
    /** False where a remote engine wrote what the embedded one does not find there. */
    readonly grounded?: boolean;
    /** Where the table goes on over several pages: which page of that image the cell stands on, from 0. */
    readonly page?: number;
  }[];
  /** Where an answer covers several pages: which image of the request, from 0. */
  readonly image?: number;
  /** Where an answer covers several pages: which page of that image, from 0. */
  readonly page?: number;
}

/** The tables of all pages in reading order. */
export function tablesResult(pages: readonly Page[]): TableResult[] {
  const several = pages.length > 1;
  const sheets = new Map(pages.map((page) => [nameOf(page), page]));
  return pages.flatMap((page) =>
    (page.tables ?? []).map((table) => ({
      ...oneTable(table, page, sheets),
      ...(several && { image: page.image, page: page.index }),
    })),
  );
}

const nameOf = ({ image, index }: Pick<Page, 'image' | 'index'>) => `${image}/${index}`;

function oneTable(
  { rows, columns, quad, confidence, cells }: Table,
  page: Page,
  sheets: ReadonlyMap<string, Page>,
): TableResult {
  const sheet = ({ page: index = page.index }: TableCell) => sheets.get(nameOf({ ...page, index })) ?? page;
  return {
    rows,
    columns,
    location: inside(quad, page),
    confidence: rounded(confidence),
    cells: cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      row_span: cell.rowSpan,
      column_span: cell.columnSpan,
      text: cell.text,
      location: inside(cell.quad, sheet(cell)),
      confidence: rounded(cell.confidence),
      ...(cell.grounded === false && { grounded: false }),
      ...(cell.page !== undefined && { page: cell.page }),
    })),
  };
}

function inside(quad: Quad, { width, height }: Page): number[] {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return quad.flatMap(([x, y]) => [clamp(x, width), clamp(y, height)]);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
