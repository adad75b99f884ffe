import { tableHtml } from '../document/table/html.ts';
import type { Page } from '../types/page.ts';
import { prompts } from './prompts.ts';
import { tablesResult } from './tables-result.ts';
import type { TaskDefinition } from './task.ts';

/** Every table of a page as HTML in a code fence; a page without one gets its plain text and a warning. */
export const tableParsing: TaskDefinition = {
  name: 'table_parsing',
  prompt: prompts.table,
  systemMessage: true,
  tables: true,
  text: (page) => (hasTable(page) ? fenced(page) : page.text),
  result: (pages) => ({ tables: tablesResult(pages) }),
  warnings: (pages) => pages.filter((page) => !hasTable(page)).map((page) => warning(page, pages.length > 1)),
};

function hasTable(page: Page): boolean {
  return page.tables !== undefined && page.tables.length > 0;
}

function fenced({ tables = [] }: Page): string {
  return `\`\`\`html\n${tables.map(tableHtml).join('\n')}\n\`\`\``;
}

function warning({ image, index }: Page, several: boolean): string {
  const place = several ? ` on page ${index} of image ${image}` : '';
  return `No table was found${place}: the answer has the plain text.`;
}
