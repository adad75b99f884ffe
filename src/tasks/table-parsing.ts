import { joinContinued } from '../document/table/index.ts';
import { findForm } from '../forms/find-form.ts';
import { hasTable, tableForms } from '../forms/tables.ts';
import { tablesResult } from '../forms/tables-result.ts';
import type { Page } from '../types/page.ts';
import { languagesOf } from './languages.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition, TaskPlan, TaskWish } from './task.ts';

/**
 * Every table of a page as HTML in a code fence, or what `task_config.output_format` (extension) names; a page without one gets its
 * plain text and a warning. A table that goes on over several pages stands where it begins.
 */
export const tableParsing: TaskDefinition = {
  name: 'table_parsing',
  prompt: prompts.table,
  systemMessage: true,
  plan: asConfigured,
};

/** @throws InkstoneError `invalid_request` for a form that there is none of */
function asConfigured(wish: TaskWish): TaskPlan {
  const { form, fenced } = findForm(wish.taskConfig, tableForms, tableForms.html);
  const { push, end } = form.writer(fenced);
  const instead = fenced && form !== tableForms.json ? ': the answer has the plain text.' : '.';
  const pages: Page[] = [];
  return {
    wants: { features: new Set([...form.wants, 'scripts']), languages: languagesOf(wish) },
    writer: {
      push(page) {
        pages.push(page);
        return push(page);
      },
      async end(press) {
        return {
          ...(await end(press)),
          ocrResult: { tables: tablesResult(joinContinued(pages)) },
          warnings: pages.filter((page) => !hasTable(page)).map((page) => warning(page, pages.length > 1) + instead),
        };
      },
    },
  };
}

function warning({ image, index }: Page, several: boolean): string {
  const place = several ? ` on page ${index} of image ${image}` : '';
  return `No table was found${place}`;
}
