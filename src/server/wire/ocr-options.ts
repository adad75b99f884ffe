import { z } from 'zod';
import { taskNames } from '../../types/request.ts';
import { lenientBoolean } from './lenient.ts';

/** `ocr_options`: which built-in task, and its configuration, which the task itself reads. */
export const ocrOptions = z
  .looseObject(
    {
      task: z.enum(taskNames, { error: `task should be one of ${taskNames.join(', ')}.` }).nullish(),
      task_config: z.unknown().optional(),
      /** Boxes of words as well as of lines (extension). */
      words: lenientBoolean('words'),
      /** How the prompt was understood, in `ocr_result.understood` (extension). */
      explain: lenientBoolean('explain'),
      /** Which engine answers, where there are several (extension). */
      engine: z.string({ error: 'engine should be the name of an engine.' }).nullish(),
    },
    { error: 'ocr_options should be an object.' },
  )
  .nullish()
  .describe('`words`, `explain`, `engine` and, for files, `pages` (as in "1-3,7") and `text_layer` are extensions.');

export type OcrOptions = z.infer<typeof ocrOptions>;
