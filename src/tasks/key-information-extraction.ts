import { z } from 'zod';
import { extract } from '../extract/extract.ts';
import { schemaOf } from '../extract/schema/schema-of.ts';
import { fence } from '../forms/fence.ts';
import type { Page } from '../types/page.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition, TaskPlan, TaskWish } from './task.ts';
import { toldValues } from './told-values.ts';

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
  plan: asAsked,
};

/** @throws InkstoneError `invalid_request` for a schema that can't be followed */
function asAsked({ prompt, taskConfig }: TaskWish): TaskPlan {
  const parsed = config.safeParse(taskConfig);
  const schema = parsed.success ? parsed.data.result_schema : undefined;
  const asked = schemaOf(schema, prompt, field);
  const shown = typeof schema === 'string' ? schema : JSON.stringify(schema);
  const names = asked?.members.map(([name]) => name) ?? [];
  const pages: Page[] = [];
  return {
    wants: { features: new Set(['checkboxes']) },
    ...(names.length > 0 && {
      fields: { names, json: shown ?? JSON.stringify(Object.fromEntries(names.map((name) => [name, '']))) },
    }),
    prompt: shown ? prompts.fields + shown : prompts.pairs,
    writer: {
      push(page) {
        pages.push(page);
        return '';
      },
      end() {
        const { values, fields } =
          asked && pages.some((page) => page.values) ? toldValues(pages, asked) : extract(pages, asked);
        return { text: fence('json', JSON.stringify(values, null, 2)), ocrResult: { kv_result: values, fields } };
      },
    },
  };
}
