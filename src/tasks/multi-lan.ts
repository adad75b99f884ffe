import { languagesOf } from './languages.ts';
import type { TaskDefinition } from './task.ts';
import { textRecognition } from './text-recognition.ts';

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
