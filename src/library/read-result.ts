import type { Answer, AnswerFile } from '../types/answer.ts';
import type { Block } from '../types/block.ts';
import type { Formula } from '../types/formula.ts';
import type { Line } from '../types/line.ts';
import type { Page } from '../types/page.ts';
import type { Table } from '../types/table.ts';
import type { Usage } from '../types/usage.ts';

/** What was read of a file. Places are in pixels of the page as a viewer shows it. */
export interface ReadResult {
  /** The answer: plain text, the document's form, the values as JSON. */
  readonly text: string;
  readonly pages: readonly Page[];
  /** Of all pages, in reading order. */
  readonly lines: readonly Line[];
  /** Where the task reads them: `table_parsing`, `document_parsing` and `to`. */
  readonly tables: readonly Table[];
  readonly blocks: readonly Block[];
  readonly formulas: readonly Formula[];
  /** By their names, where a schema was asked for; null is not on the page. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The task's own result, spelled as on the wire: `words_info`, `kv_result`, `fields` … */
  readonly ocrResult: Readonly<Record<string, unknown>>;
  /** A searchable PDF or a workbook, where `to` says so. */
  readonly file: AnswerFile | undefined;
  readonly warnings: readonly string[];
  readonly usage: Usage;
}

export function resultOf({ text, pages, ocrResult = {}, file, warnings, usage }: Answer): ReadResult {
  const values = ocrResult.kv_result;
  return {
    ...{ text, pages, ocrResult, file, warnings, usage },
    lines: pages.flatMap(({ lines }) => lines),
    tables: pages.flatMap(({ tables = [] }) => tables),
    blocks: pages.flatMap(({ blocks = [] }) => blocks),
    formulas: pages.flatMap(({ formulas = [] }) => formulas),
    values: typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {},
  };
}
