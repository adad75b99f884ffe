import type { BlockInfo, CellInfo, OcrResult } from '../api/answer.ts';
import { groupBy } from './group-by.ts';
import type { Block, Cell, Field, Formula, Line, Reading, Table } from './reading.ts';

/**
 * An answer in the words of this page.
 * @param onlyPage the page of the file that an answer about a single page speaks of: it does not say so itself
 */
export function toReading(text: string, result: OcrResult, onlyPage = 0): Reading {
  const lines = (result.words_info ?? []).map(
    (info, i): Line => ({
      id: `l${i}`,
      page: info.page ?? onlyPage,
      place: info.location,
      confidence: info.confidence,
      text: info.text,
      words: (info.words ?? []).map((word) => ({ text: word.text, place: word.location })),
    }),
  );
  return {
    text,
    lines,
    tables: (result.tables ?? []).map(
      (info, i): Table => ({
        id: `t${i}`,
        page: info.page ?? onlyPage,
        place: info.location,
        confidence: info.confidence,
        rows: info.rows,
        columns: info.columns,
        cells: toCells(info.cells, `t${i}`, info.page ?? onlyPage),
      }),
    ),
    formulas: (result.formulas ?? []).map(
      (info, i): Formula => ({
        id: `f${i}`,
        page: info.page ?? onlyPage,
        place: info.location,
        confidence: info.confidence,
        latex: info.latex,
      }),
    ),
    fields: toFields(result, lines, onlyPage),
    values: result.kv_result,
    blocks: (result.blocks ?? []).map((info, i) => toBlock(info, `b${i}`, info.page ?? onlyPage)),
  };
}

function toCells(cells: readonly CellInfo[], table: string, page: number): Cell[] {
  return cells.map((cell) => ({
    id: `${table}.${cell.row}.${cell.column}`,
    page: cell.page ?? page,
    place: cell.location,
    confidence: cell.confidence,
    row: cell.row,
    column: cell.column,
    rowSpan: cell.row_span,
    columnSpan: cell.column_span,
    text: cell.text,
  }));
}

function toBlock(info: BlockInfo, id: string, page: number): Block {
  const { order, location: place, confidence } = info;
  const table = info.table && {
    ...{ id, page, place, confidence, rows: info.table.rows, columns: info.table.columns },
    cells: toCells(info.table.cells, id, page),
  };
  return { id, page, place, confidence, order, info, ...(table && { table }) };
}

/** The lines of a field are counted on its own page. */
function toFields({ fields = [] }: OcrResult, lines: readonly Line[], onlyPage: number): Field[] {
  const byPage = groupBy(lines, ({ page }) => page);
  return fields.map(({ location, page = onlyPage, image: _, ...info }, i) => ({
    ...info,
    id: `k${i}`,
    page,
    ...(location && { place: location }),
    proof: (info.lines ?? []).flatMap((index) => byPage.get(page)?.[index]?.id ?? []),
  }));
}
