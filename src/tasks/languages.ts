import { z } from 'zod';
import { InkstoneError } from '../types/error.ts';
import { type Language, languages } from '../types/language.ts';
import type { TaskWish } from './task.ts';

const field = 'ocr_options.task_config.languages';
const config = z.looseObject({ languages: z.unknown().optional() });
const named = z.array(z.string().toLowerCase().pipe(z.enum(languages))).min(1);

/**
 * The languages of the pages (`task_config.languages`, an extension); undefined where none is named: any.
 * @throws InkstoneError `invalid_request` for anything but a list of known languages
 */
export function languagesOf({ taskConfig }: TaskWish): readonly Language[] | undefined {
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
