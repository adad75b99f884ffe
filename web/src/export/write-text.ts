import { joinPages } from '../../../src/document/blocks/join-pages.ts';
import { tableCsv } from '../../../src/document/table/csv.ts';
import { tableHtml } from '../../../src/document/table/html.ts';
import { tableMarkdown } from '../../../src/document/table/markdown.ts';
import { writeHtml } from '../../../src/document/write/html/write-html.ts';
import { writeLatex } from '../../../src/document/write/latex/write-latex.ts';
import { writeMarkdown } from '../../../src/document/write/markdown/write-markdown.ts';
import { writeText as writePlain } from '../../../src/document/write/text/write-text.ts';
import type { Reading } from '../reading/reading.ts';
import type { TextForm } from './forms.ts';
import { tablesOf, toPages } from './to-types.ts';

/** A reading in one of its forms. Documents and tables are written by the code that writes the server's answers. */
export function writeText(reading: Reading, form: TextForm): string {
  if (form === 'json') return `${JSON.stringify(toJson(reading), undefined, 2)}\n`;
  if (reading.blocks.length > 0 && form !== 'csv') return documentText(reading, form);
  if (form === 'csv') return csv(reading);
  if (reading.tables.length > 0) return tablesText(reading, form);
  if (reading.formulas.length > 0) return formulasText(reading, form);
  return `${reading.text}\n`;
}

function documentText(reading: Reading, form: Exclude<TextForm, 'json' | 'csv'>): string {
  const blocks = joinPages(toPages(reading));
  const write = { text: writePlain, markdown: writeMarkdown, html: writeHtml, latex: writeLatex }[form];
  return write(blocks);
}

function tablesText(reading: Reading, form: Exclude<TextForm, 'json' | 'csv'>): string {
  const tables = tablesOf(reading);
  if (form === 'html') return `${tables.map(tableHtml).join('\n')}\n`;
  if (form === 'markdown') return `${tables.map(tableMarkdown).join('\n\n')}\n`;
  return tables.map((table) => tableCsv(table).replaceAll(',', '\t')).join('\n');
}

function formulasText({ formulas }: Reading, form: Exclude<TextForm, 'json' | 'csv'>): string {
  const between = form === 'latex' ? (['\\[\n', '\n\\]'] as const) : (['$$', '$$'] as const);
  return `${formulas.map(({ latex }) => `${between[0]}${latex}${between[1]}`).join('\n\n')}\n`;
}

const quoted = (value: unknown) => {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const rows = (all: readonly (readonly unknown[])[]) => all.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

function csv(reading: Reading): string {
  const tables = tablesOf(reading);
  if (tables.length > 0) return tables.map(tableCsv).join('\r\n');
  if (reading.fields.length > 0) {
    return rows([
      ['field', 'value', 'confidence', 'page'],
      ...reading.fields.map((each) => [each.path, each.value, each.confidence, each.page + 1]),
    ]);
  }
  const head = ['text', 'confidence', 'page', 'x1', 'y1', 'x2', 'y2', 'x3', 'y3', 'x4', 'y4'];
  return rows([head, ...reading.lines.map((each) => [each.text, each.confidence, each.page + 1, ...each.place])]);
}

/** What was read, with corrections, in the words of the API. */
function toJson({ text, lines, tables, formulas, fields, values, blocks }: Reading): object {
  if (values !== undefined)
    return {
      values,
      fields: fields.map(({ path, value, confidence, page, place }) => ({
        path,
        value,
        confidence,
        page,
        location: place,
      })),
    };
  if (blocks.length > 0) return { blocks: blocks.map(({ info, page }) => ({ page, ...info })) };
  if (tables.length > 0) {
    return {
      tables: tables.map(({ rows: height, columns, page, cells }) => ({
        ...{ page, rows: height, columns },
        cells: cells.map(({ row, column, rowSpan, columnSpan, text: own, place, confidence }) => ({
          ...{ row, column, row_span: rowSpan, column_span: columnSpan },
          ...{ text: own, location: place, confidence },
        })),
      })),
    };
  }
  if (formulas.length > 0)
    return {
      formulas: formulas.map(({ latex, page, place, confidence }) => ({ latex, page, location: place, confidence })),
    };
  return {
    text,
    lines: lines.map(({ text: own, page, place, confidence }) => ({ text: own, page, location: place, confidence })),
  };
}
