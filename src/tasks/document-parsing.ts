import { documentForms } from '../forms/documents.ts';
import { findForm } from '../forms/find-form.ts';
import type { Page } from '../types/page.ts';
import { blocksResult } from './blocks-result.ts';
import { figuresAreAsked, figuresResult } from './figures-result.ts';
import { languagesOf } from './languages.ts';
import { layoutsResult } from './layouts-result.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition, TaskPlan, TaskWish } from './task.ts';

/**
 * All pages as one document: what the model writes (LaTeX in a code fence, Markdown), or what `task_config.output_format` (extension)
 * names. `layouts`, and with more detail `blocks` (extension), say what stands where; `figures` (extension) are their pictures.
 */
export const documentParsing: TaskDefinition = {
  name: 'document_parsing',
  prompt: prompts.document,
  systemMessage: true,
  plan: asConfigured,
};

/** @throws InkstoneError `invalid_request` for a form that there is none of */
function asConfigured(wish: TaskWish): TaskPlan {
  const figures = figuresAreAsked(wish.taskConfig);
  const { form, fenced } = findForm(wish.taskConfig, documentForms, documentForms[wish.documents ?? 'latex']);
  const { push, end } = form.writer(fenced);
  const features = new Set([...form.wants, 'scripts' as const]);
  const pages: Page[] = [];
  return {
    wants: { features, languages: languagesOf(wish) },
    writer: {
      push(page) {
        pages.push(page);
        return push(page);
      },
      async end(press) {
        return {
          ...(await end(press)),
          ...(features.has('blocks') && {
            ocrResult: {
              ...{ layouts: layoutsResult(pages), blocks: blocksResult(pages) },
              ...(figures && { figures: figuresResult(pages, await press.figures(pages)) }),
            },
          }),
        };
      },
    },
  };
}
