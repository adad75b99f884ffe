import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import type { Table, TableCell } from '../../types/table.ts';

/** Borders of columns may differ by this share of the page's width. */
const play = 0.02;
/** So far where the head is printed again: columns may have been fitted anew to the text of each page. */
const playUnderHead = 0.05;
/** Lines of text that may stand under a table that goes on, and above its continuation: running heads, page numbers, "continued". */
const mostLines = 2;

/** Puts tables together while pages are read. */
export interface TableJoiner {
  /** Takes the next page. @returns the pages that no later one changes and that were not told yet */
  push(page: Page): Page[];
  end(): Page[];
}

/**
 * Tables that go on from one page of a file to the next, as one: the last of a page and the first of the next with the same columns
 * at the same places and hardly any text between them. A head that is printed again is left out. The table stands on the page
 * where it begins; its cells say on which page they are.
 */
export function createTableJoiner(): TableJoiner {
  /** From the page where the last table begins: the next page may go on with it. */
  let open: Page[] = [];
  return {
    push(page) {
      const last = open.at(-1);
      if (last && continues(last, page)) {
        open.push(page);
        if (page.tables!.length === 1) return [];
        const joined = joinRun(open);
        open = joined.splice(-1);
        return joined;
      }
      const ended = joinRun(open);
      open = (page.tables ?? []).length > 0 ? [page] : [];
      return open.length > 0 ? ended : [...ended, page];
    },
    end: () => joinRun(open),
  };
}

/** The same for pages that are all there. */
export function joinContinued(pages: readonly Page[]): Page[] {
  const joiner = createTableJoiner();
  return [...pages.flatMap((page) => joiner.push(page)), ...joiner.end()];
}

/** Pages of which each goes on with the last table of the one before. */
function joinRun(pages: readonly Page[]): Page[] {
  const [first, ...more] = pages;
  if (!first || more.length === 0) return [...pages];
  const table = first.tables!.at(-1)!;
  const cells = table.cells.map((cell) => ({ ...cell, page: cell.page ?? first.index }));
  let { rows, confidence } = table;
  for (const { tables, index } of more) {
    const next = tables![0]!;
    const head = repeatedRows(table, next);
    for (const cell of next.cells) {
      if (cell.row >= head) cells.push({ ...cell, row: cell.row - head + rows, page: index });
    }
    rows += next.rows - head;
    confidence = Math.min(confidence, next.confidence);
  }
  return [
    { ...first, tables: [...first.tables!.slice(0, -1), { ...table, rows, cells, confidence }] },
    ...more.map((page) => ({ ...page, tables: page.tables!.slice(1) })),
  ];
}

/** Whether the last table of a page goes on as the first of the next. */
export function continues(page: Page, next: Page): boolean {
  const table = page.tables?.at(-1);
  const more = next.tables?.[0];
  if (!table || !more || next.image !== page.image || next.index !== page.index + 1) return false;
  if (table.columns !== more.columns || table.columns < 2) return false;
  const own = bordersOf(table, page);
  const allowed = repeatedRows(table, more) > 0 ? playUnderHead : play;
  if (bordersOf(more, next).some((at, i) => Math.abs(at - own[i]!) > allowed)) return false;
  const bottom = Math.max(...table.quad.map(([, y]) => y));
  const top = Math.min(...more.quad.map(([, y]) => y));
  const under = page.lines.filter(({ quad }) => middle(quad) > bottom).length;
  const above = next.lines.filter(({ quad }) => middle(quad) < top).length;
  return under <= mostLines && above <= mostLines;
}

/** Left edges of the columns and the right edge of the last, as shares of the page's width. */
function bordersOf({ columns, cells, quad }: Table, { width }: Page): number[] {
  // A column in which no cell begins has no border that could differ: NaN is nowhere.
  const left = new Array<number>(columns).fill(Number.NaN);
  for (const { column, quad: own } of cells) {
    if (!(left[column]! <= own[0][0])) left[column] = own[0][0];
  }
  const right = Math.max(...quad.map(([x]) => x));
  return [...left, right].map((x) => x / width);
}

/** How many rows at the top of the continuation repeat the table's head; a row that a span reaches across ends it. */
function repeatedRows(table: Table, more: Table): number {
  let repeated = 0;
  for (let row = 0; row < more.rows - 1; row++) {
    const [own, other] = [rowOf(table, row), rowOf(more, row)];
    if (own !== other || own.trim() === '') break;
    if (more.cells.every((cell) => cell.row > row || cell.row + cell.rowSpan <= row + 1)) repeated = row + 1;
  }
  return repeated;
}

function rowOf({ cells }: Table, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ text, column, columnSpan }: TableCell) => `${column} ${columnSpan} ${text.replaceAll(/\s/g, '')}`)
    .join('\n');
}

function middle(quad: Quad): number {
  return quad.reduce((sum, [, y]) => sum + y, 0) / 4;
}
