import { tableHtml } from '../document/table/html.ts';
import { joinContinued } from '../document/table/join-continued.ts';
import type { Page } from '../types/page.ts';
import { prompts } from './prompts.ts';
import { tablesResult } from './tables-result.ts';
import type { TaskDefinition } from './task.ts';

/**
 * Every table of a page as HTML in a code fence; a page without one gets its plain text and a warning. A table that goes on over
 * several pages stands where it begins.
 */
export const tableParsing: TaskDefinition = {
  name: 'table_parsing',
  prompt: prompts.table,
  systemMessage: true,
  tables: true,
  text: textOf,
  growing: (pages, complete) => {
    const joined = joinContinued(pages);
    const told = complete ? pages.length : openFrom(joined, pages);
    const own = joined.slice(0, told).filter((page, i) => hasTable(page) || !hasTable(pages[i]!));
    return own.map(textOf).join('\n');
  },
  result: (pages) => ({ tables: tablesResult(joinContinued(pages)) }),
  warnings: (pages) => pages.filter((page) => !hasTable(page)).map((page) => warning(page, pages.length > 1)),
};

function textOf(page: Page): string {
  return hasTable(page) ? fenced(page) : page.text;
}

/** The page where the last table begins, which the next page may go on with; the end where there is none. */
function openFrom(joined: readonly Page[], pages: readonly Page[]): number {
  if (!hasTable(pages.at(-1)!)) return pages.length;
  return joined.findLastIndex(hasTable);
}

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
