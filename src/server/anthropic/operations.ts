import { z } from 'zod';
import { call } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import { exampleImage } from '../reference/examples.ts';
import type { Operation } from '../reference/operation.ts';
import { errorBody, statusOf } from './error.ts';
import { messagesBody } from './schema.ts';

const form = {
  name: 'AnthropicError',
  schema: z.looseObject({
    type: z.literal('error'),
    error: z.looseObject({ type: z.string(), message: z.string() }),
    request_id: z.string(),
  }),
  errorBody,
  statusOf,
};

const answer = z.looseObject({
  id: z.string(),
  type: z.literal('message'),
  role: z.literal('assistant'),
  model: z.string(),
  content: z.array(z.looseObject({ type: z.enum(['text', 'tool_use']) })),
  stop_reason: z.enum(['end_turn', 'max_tokens', 'tool_use']),
  usage: z.looseObject({ input_tokens: z.int(), output_tokens: z.int() }),
});

const picture = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: exampleImage } };
const text = { model: 'qwen-vl-ocr', max_tokens: 4096, messages: [{ role: 'user', content: [picture] }] };

/** The Messages API, under each of its bases. */
export const operationsAt = (bases: readonly string[]): readonly Operation[] =>
  bases.map((path) => ({
    method: 'post',
    path,
    tag: 'Anthropic',
    summary: 'Read images and PDFs, plain or as a stream',
    body: { type: 'application/json', schema: messagesBody, examples: { text, stream: { ...text, stream: true } } },
    answers: call(answer),
    errors: { form, codes: callErrors },
  }));
