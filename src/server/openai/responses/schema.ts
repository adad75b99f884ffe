import { z } from 'zod';
import { imageOptionFields } from '../../wire/image-options.ts';
import { lenientBoolean, lenientNumber } from '../../wire/lenient.ts';
import { list } from '../../wire/list.ts';
import { contentList, messageErrors } from '../../wire/messages.ts';
import { modelName } from '../../wire/model-name.ts';
import { ocrOptions } from '../../wire/ocr-options.ts';
import { messagePart } from '../../wire/parts.ts';
import { samplingFields } from '../../wire/sampling.ts';
import { formFields } from '../../wire/structured.ts';
import { withForm } from '../../wire/wire-form.ts';

const content = contentList(messagePart, (text) => ({ type: 'input_text', text }));

/** Only what the user and the system message say counts: every other item may have come from anywhere and hold anything. */
const item = z.preprocess(
  (value) =>
    hasRole(value, ['user', 'system', 'developer']) ? value : { role: isToolOutput(value) ? 'tool' : 'other' },
  z.discriminatedUnion('role', [
    z.looseObject({ role: z.literal('user'), content }),
    z.looseObject({ role: z.enum(['system', 'developer']), content: z.unknown().optional() }),
    z.looseObject({ role: z.enum(['other', 'tool']) }),
  ]),
);

function hasRole(value: unknown, roles: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && 'role' in value && roles.includes(value.role as string);
}

function isToolOutput(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'function_call_output';
}

const refused = (name: string, advice: string) =>
  z
    .custom((value) => value === undefined || value === null || value === false, `${name} is not supported: ${advice}`)
    .optional();

/** Body of a call of the Responses API (wire contract §7.4). Unknown keys may arrive and are ignored. */
export const responsesBody = z.looseObject({
  model: modelName,
  input: withForm(
    { orText: true },
    z.preprocess(
      (value) => (typeof value === 'string' ? [{ role: 'user', content: value }] : value),
      list('input', item, {
        noList: (value) =>
          value == null
            ? 'Required input parameter missing from request.'
            : 'input should be a string or an array of messages.',
        empty: messageErrors.none,
      }),
    ),
  ),
  stream: lenientBoolean('stream'),
  ...samplingFields,
  max_output_tokens: lenientNumber(
    'max_output_tokens should be a positive integer, or -1 for no limit.',
    (value) => Number.isInteger(value) && (value >= 1 || value === -1),
  ),
  previous_response_id: refused('previous_response_id', 'answers are not kept; send the earlier turns in input.'),
  background: refused('background', 'answers are not kept; stream the answer instead.'),
  instructions: z
    .string({ error: 'instructions should be a string.' })
    .max(200_000, 'instructions are too long.')
    .nullish(),
  /** The form of the answer: read by `wire/structured.ts`. */
  text: z.looseObject({ format: z.unknown().optional() }, { error: 'text should be an object.' }).nullish(),
  ...formFields,
  ocr_options: ocrOptions,
  /** Of all images (extension). */
  enable_rotate: imageOptionFields.enable_rotate,
});

export type ResponsesBody = z.infer<typeof responsesBody>;
