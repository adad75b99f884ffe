import { z } from 'zod';
import type { Answer, RequestBody } from './operation.ts';

const count = z.int();
const time = z.int().nullable().describe('Unix seconds.');
const warnings = z.array(z.string()).optional().describe('Remarks, when there is something to say (extension).');
const ocrResult = z
  .looseObject({})
  .optional()
  .describe('What the task found beside the text; tables, formulas, fields, blocks and file are extensions.');
const processed = z.string().optional().describe('The text without the code fence around it.');

/** A JSON answer. */
export const json = (schema: z.ZodType, description = 'The answer.'): readonly Answer[] => [
  { status: 200, description, content: { 'application/json': schema } },
];

/** The answer to a call: JSON, or a stream of events. */
export const call = (schema: z.ZodType): readonly Answer[] => [
  {
    status: 200,
    description: 'The answer; a stream of events where one was asked for.',
    content: { 'application/json': schema, 'text/event-stream': z.string() },
  },
];

/** The bytes of a file, of its own type. */
export const content: readonly Answer[] = [
  { status: 200, description: 'The content.', content: { '*/*': z.string() } },
  { status: 206, description: 'The part that `Range` names.', content: { '*/*': z.string() } },
  { status: 416, description: 'The content has no such part; `Content-Range` says how long it is.' },
];

const nativeEnd = {
  usage: z.looseObject({ input_tokens: count, output_tokens: count, total_tokens: count, image_tokens: count }),
  request_id: z.string(),
  warnings,
};
const finish = z.enum(['stop', 'length']);

export const generationAnswer = z.looseObject({
  output: z.looseObject({
    choices: z.array(
      z.looseObject({
        finish_reason: finish,
        message: z.looseObject({
          role: z.literal('assistant'),
          content: z.array(z.looseObject({ text: z.string(), processed_text: processed, ocr_result: ocrResult })),
        }),
      }),
    ),
  }),
  ...nativeEnd,
});

/** `result_format: message` has choices, anything else the text. */
export const textGenerationAnswer = z.looseObject({
  output: z.union([
    z.looseObject({
      choices: z.array(
        z.looseObject({
          finish_reason: finish,
          message: z.looseObject({
            role: z.literal('assistant'),
            content: z.string(),
            processed_text: processed,
            ocr_result: ocrResult,
          }),
        }),
      ),
    }),
    z.looseObject({ text: z.string(), finish_reason: finish, processed_text: processed, ocr_result: ocrResult }),
  ]),
  ...nativeEnd,
});

export const chatAnswer = z.looseObject({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.looseObject({
      index: count,
      finish_reason: z.enum(['stop', 'length', 'tool_calls']),
      message: z.looseObject({
        role: z.literal('assistant'),
        content: z.string().nullable(),
        tool_calls: z.array(z.looseObject({})).optional(),
        processed_text: processed,
        ocr_result: ocrResult,
      }),
    }),
  ),
  usage: z.looseObject({ prompt_tokens: count, completion_tokens: count, total_tokens: count }),
  warnings,
});

export const responsesAnswer = z.looseObject({
  id: z.string(),
  object: z.literal('response'),
  status: z.enum(['completed', 'incomplete']),
  model: z.string(),
  output: z.array(z.looseObject({ type: z.string() })),
  usage: z.looseObject({ input_tokens: count, output_tokens: count, total_tokens: count }),
  warnings,
});

export const file = z.looseObject({
  id: z.string(),
  object: z.literal('file'),
  bytes: count,
  created_at: time,
  expires_at: time,
  filename: z.string(),
  purpose: z.string(),
  status: z.literal('processed'),
});

export const batch = z.looseObject({
  id: z.string(),
  object: z.literal('batch'),
  endpoint: z.string(),
  input_file_id: z.string(),
  completion_window: z.string(),
  status: z.string(),
  output_file_id: z.string().nullable(),
  error_file_id: z.string().nullable(),
  created_at: time,
  expires_at: time,
  request_counts: z.looseObject({ total: count, completed: count, failed: count }),
  metadata: z.record(z.string(), z.string()),
  eta_seconds: z.number().nullable().describe('Seconds until the last line is done (extension).'),
  warnings: z.array(z.unknown()),
});

export const model = z.looseObject({ id: z.string(), object: z.literal('model'), created: z.int() });

/** A page of a list in OpenAI's form. */
export const listOf = (item: z.ZodType) => z.looseObject({ object: z.literal('list'), data: z.array(item) });

/** An answer of the DashScope dialect beside generation. */
export const native = (name: 'data' | 'output') => z.looseObject({ request_id: z.string(), [name]: z.looseObject({}) });

/** A file as the whole body of a request. */
export const binaryBody: RequestBody = {
  type: 'application/octet-stream',
  schema: z.string().meta({ format: 'binary' }),
};
