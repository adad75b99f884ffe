import { z } from 'zod';
import { fromSchema } from '../extract/schema/from-schema.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition, TaskPlan, TaskWish } from './task.ts';
import { valuesPlan } from './values/values-plan.ts';
import { understandText } from './wish/understand-text.ts';

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
  const named = schema !== undefined && schema !== null && schema !== '';
  const read = named ? fromSchema(schema, field) : understandText(prompt).asked;
  const asked = read && read.members.length > 0 ? read : undefined;
  const shown = typeof schema === 'string' ? schema : JSON.stringify(schema);
  return {
    ...valuesPlan({ asked, fenced: true, textFollows: false }),
    prompt: shown ? prompts.fields + shown : prompts.pairs,
  };
}
