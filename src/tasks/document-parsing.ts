import { z } from 'zod';
import { documentFormats } from '../document/write/formats.ts';
import { InkstoneError } from '../types/error.ts';
import { blocksResult } from './blocks-result.ts';
import { documentForms } from './document-form.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition, TaskWish } from './task.ts';

const field = 'ocr_options.task_config.output_format';
const config = z.looseObject({ output_format: z.unknown().optional() });
const format = z.enum(documentFormats);

/**
 * All pages as one document: LaTeX in a code fence, or what `task_config.output_format` (extension) names. `blocks` (extension) says
 * what stands where.
 */
export const documentParsing: TaskDefinition = {
  name: 'document_parsing',
  prompt: prompts.document,
  systemMessage: true,
  blocks: true,
  scripts: true,
  text: () => '',
  growing: (pages, complete) => (complete ? documentForms.latex.whole(pages) : documentForms.latex.growing(pages)),
  result: (pages) => ({ blocks: blocksResult(pages) }),
  configure: asConfigured,
};

/** @throws InkstoneError `invalid_request` for a format that there is none of */
function asConfigured({ taskConfig }: TaskWish): TaskDefinition {
  const parsed = config.safeParse(taskConfig);
  const wanted = parsed.success ? parsed.data.output_format : undefined;
  if (wanted === undefined || wanted === null) return documentParsing;
  const known = format.safeParse(wanted);
  if (!known.success) {
    throw new InkstoneError('invalid_request', `${field} should be one of ${documentFormats.join(', ')}.`, { field });
  }
  const form = documentForms[known.data];
  return {
    ...documentParsing,
    growing: (pages, complete) => (complete ? form.whole(pages) : form.growing(pages)),
  };
}
