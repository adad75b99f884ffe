import {
  createTableJoiner,
  joinContinued,
  tableCsv,
  tableHtml,
  tableMarkdown,
  tablesXlsx,
} from '../document/table/index.ts';
import type { Page } from '../types/page.ts';
import type { Table } from '../types/table.ts';
import { asWhole } from './as-whole.ts';
import { fence, inFence } from './fence.ts';
import type { Form, FormWriter } from './form.ts';
import { tablesResult } from './tables-result.ts';

/** How the tables of a page are written. */
interface Notation {
  readonly fence: string;
  /** Between the tables of one fence. */
  readonly gap: string;
  write(table: Table): string;
}

const html: Notation = { fence: 'html', gap: '\n', write: tableHtml };
const csv: Notation = {
  fence: 'csv',
  gap: '\n\n',
  write: (table) => tableCsv(table).replaceAll('\r\n', '\n').trimEnd(),
};
const markdown: Notation = { fence: 'markdown', gap: '\n\n', write: tableMarkdown };

/** Forms of tables, by the names under which they are asked for. */
export const tableForms = {
  csv: ofTables((fenced) => tablesWriter(csv, fenced)),
  md: ofTables((fenced) => tablesWriter(markdown, fenced)),
  json: ofTables((fenced) => {
    const writer = asWhole((pages) => JSON.stringify(tablesResult(joinContinued(pages))));
    return fenced ? inFence('json', writer) : writer;
  }),
  html: ofTables((fenced) => tablesWriter(html, fenced)),
  xlsx: { ...ofTables((fenced) => withWorkbook(tablesWriter(html, fenced))), binary: true },
} satisfies Record<string, Form>;

function ofTables(writer: Form['writer']): Form {
  return { wants: ['tables'], binary: false, writer };
}

export function hasTable({ tables = [] }: Page): boolean {
  return tables.length > 0;
}

/**
 * Writes the tables of each page in a fence; a page without one gets its plain text. A table that goes on over several pages stands
 * where it begins. Unfenced there are the tables and nothing else.
 */
function tablesWriter(notation: Notation, fenced: boolean): FormWriter {
  const joiner = createTableJoiner();
  /** Pages that never had a table; others whose tables all belong to an earlier page are passed over. */
  const plain = new Set<Page>();
  let begun = false;
  const textOf = (page: Page): string | undefined => {
    if (plain.has(page)) return fenced ? page.text : undefined;
    if (!hasTable(page)) return undefined;
    const text = page.tables!.map(notation.write).join(fenced ? notation.gap : '\n\n');
    return fenced ? fence(notation.fence, text) : text;
  };
  const piece = (pages: readonly Page[]): string => {
    let text = '';
    for (const own of pages.map(textOf)) {
      if (own === undefined) continue;
      if (begun) text += fenced ? '\n' : '\n\n';
      text += own;
      begun = true;
    }
    return text;
  };
  return {
    push(page) {
      if (!hasTable(page)) plain.add(page);
      return piece(joiner.push(page));
    },
    end: () => ({ text: piece(joiner.end()) }),
  };
}

/** A writer with a workbook of all tables beside its text. */
function withWorkbook({ push, end }: FormWriter): FormWriter {
  const pages: Page[] = [];
  return {
    push(page) {
      pages.push(page);
      return push(page);
    },
    async end(press) {
      const tables = joinContinued(pages).flatMap((page) => page.tables ?? []);
      const file = { name: 'tables.xlsx', mediaType: workbookType, bytes: tablesXlsx(tables) };
      return { ...(await end(press)), file };
    },
  };
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
