import { z } from 'zod';
import { InkstoneError } from '../types/error.ts';
import { type Language, languages } from '../types/language.ts';
import type { TaskDefinition, TaskWish } from './task.ts';
import { textRecognition } from './text-recognition.ts';

const field = 'ocr_options.task_config.languages';
const config = z.looseObject({ languages: z.unknown().optional() });
const named = z.array(z.string().toLowerCase().pipe(z.enum(languages))).min(1);

/**
 * Plain text in any language: the same prompt and answer as text recognition, read with the recogniser for more writing systems too.
 * `task_config.languages` (extension) names the languages of the pages; what they do not need is not asked.
 */
export const multiLan: TaskDefinition = {
  ...textRecognition,
  name: 'multi_lan',
  plan: (wish) => ({
    ...textRecognition.plan(wish),
    wants: { features: new Set(['scripts']), languages: languagesOf(wish) },
  }),
};

/** @throws InkstoneError `invalid_request` for anything but a list of known languages */
function languagesOf({ taskConfig }: TaskWish): readonly Language[] | undefined {
  const parsed = config.safeParse(taskConfig);
  const wanted = parsed.success ? parsed.data.languages : undefined;
  if (wanted === undefined || wanted === null) return undefined;
  const known = named.safeParse(wanted);
  if (!known.success) {
    throw new InkstoneError(
      'invalid_request',
      `${field} should be a list of ISO 639-1 codes out of ${languages.join(', ')}.`,
      { field },
    );
  }
  return known.data;
}
