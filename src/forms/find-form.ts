import { z } from 'zod';
import { InkstoneError } from '../types/error.ts';
import type { Form } from './form.ts';

const config = z.looseObject({ output_format: z.unknown().optional(), fenced: z.unknown().optional() });

/** A form that was asked for. */
export interface AskedForm {
  readonly form: Form;
  /** Whether its text stands in a code fence. */
  readonly fenced: boolean;
}

/**
 * The form that `task_config` names (extensions): `output_format`, and `fenced: false` for text without a code fence.
 * @param preferred the form where it names none
 * @throws InkstoneError `invalid_request` for a form that there is none of
 */
export function findForm(taskConfig: unknown, forms: Readonly<Record<string, Form>>, preferred: Form): AskedForm {
  const { output_format: name, fenced } = config.safeParse(taskConfig).data ?? {};
  if (fenced !== undefined && fenced !== null && typeof fenced !== 'boolean') {
    throw wrong('fenced', 'should be true or false.');
  }
  const asked = { fenced: fenced ?? true };
  if (name === undefined || name === null) return { form: preferred, ...asked };
  const form = typeof name === 'string' && Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form) throw wrong('output_format', `should be one of ${Object.keys(forms).join(', ')}.`);
  return { form, ...asked };
}

function wrong(name: string, complaint: string): InkstoneError {
  const field = `ocr_options.task_config.${name}`;
  return new InkstoneError('invalid_request', `${field} ${complaint}`, { field });
}
