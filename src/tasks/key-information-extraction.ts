import { z } from 'zod';
import { askedOf } from '../extract/asked/asked-of.ts';
import { extract } from '../extract/extract.ts';
import type { Page } from '../types/page.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition, TaskWish } from './task.ts';

const field = 'ocr_options.task_config.result_schema';
const config = z.looseObject({ result_schema: z.unknown().optional() });

/**
 * Values by their names: those of `task_config.result_schema`, else those the prompt names, else all that are labelled.
 * All pages together are one document. `fields` (extension) says where each value stands.
 */
export const keyInformationExtraction: TaskDefinition = {
  name: 'key_information_extraction',
  prompt: prompts.pairs,
  systemMessage: false,
  ticks: true,
  text: () => '',
  configure: asConfigured,
};

function asConfigured({ prompt, taskConfig }: TaskWish): TaskDefinition {
  const parsed = config.safeParse(taskConfig);
  const schema = parsed.success ? parsed.data.result_schema : undefined;
  const asked = askedOf(schema, prompt, field);
  const extractions = new WeakMap<readonly Page[], ReturnType<typeof extract>>();
  const found = (pages: readonly Page[]) => {
    const known = extractions.get(pages) ?? extract(pages, asked);
    extractions.set(pages, known);
    return known;
  };
  const shown = typeof schema === 'string' ? schema : JSON.stringify(schema);
  return {
    ...keyInformationExtraction,
    prompt: shown ? prompts.fields + shown : prompts.pairs,
    whole: (pages) => `\`\`\`json\n${JSON.stringify(found(pages).values, null, 2)}\n\`\`\``,
    result: (pages) => ({ kv_result: found(pages).values, fields: found(pages).fields }),
  };
}
