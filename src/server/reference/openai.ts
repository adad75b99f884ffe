import { z } from 'zod';
import { createBody } from '../batches/schema.ts';
import { testBody, testModel } from '../batches/test-model.ts';
import { errorBody } from '../openai/error.ts';
import { responsesBody } from '../openai/responses/schema.ts';
import { chatBody } from '../openai/schema.ts';
import { batch, call, chatAnswer, content, file, json, listOf, model, responsesAnswer } from './answers.ts';
import { callErrors, type Errors, fileErrors, keyErrors } from './errors.ts';
import { batchExamples, chatExamples, exampleFile, responsesExamples } from './examples.ts';
import type { Operation } from './operation.ts';
import { parameter } from './parameter.ts';

const form = {
  name: 'OpenAIError',
  schema: z.looseObject({
    error: z.looseObject({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable().describe('The field it is about.'),
      code: z.string(),
    }),
    request_id: z.string(),
  }),
  errorBody,
};
const errors = (codes: Errors, key = keyErrors) => ({ form, codes: [...codes, ...key] });
const created = [
  parameter('create_after', 'Only what was created after this time, `yyyyMMddHHmmss`, UTC.'),
  parameter('create_before', 'Only what was created before this time.'),
];
const cursor = [parameter('after', 'The id after which the page begins.'), parameter('limit', 'Entries a page.')];

const calls: readonly Omit<Operation, 'tag'>[] = [
  {
    method: 'post',
    path: '/chat/completions',
    summary: 'Read images: every task, plain or as a stream',
    body: { type: 'application/json', schema: chatBody, examples: chatExamples },
    answers: call(chatAnswer),
    errors: { form, codes: callErrors },
  },
  {
    method: 'post',
    path: '/responses',
    summary: 'The same in the form of the Responses API',
    body: { type: 'application/json', schema: responsesBody, examples: responsesExamples },
    answers: call(responsesAnswer),
    errors: { form, codes: callErrors },
  },
  {
    method: 'post',
    path: '/chat/ds-test',
    summary: 'A fixed answer, for trying a batch out',
    body: { type: 'application/json', schema: testBody, examples: { test: { model: testModel, messages: [] } } },
    answers: json(chatAnswer),
    errors: errors(['invalid_request', 'invalid_json', 'missing_field', 'payload_too_large', 'slow_body']),
  },
  { method: 'get', path: '/models', summary: 'The models', answers: json(listOf(model)), errors: errors([]) },
  {
    method: 'get',
    path: '/models/:id',
    exampleId: 'qwen-vl-ocr',
    summary: 'A model',
    answers: json(model),
    errors: errors(['model_not_found']),
  },
];

const files: readonly Omit<Operation, 'tag'>[] = [
  {
    method: 'post',
    path: '/files',
    summary: 'Store a file',
    body: {
      type: 'multipart/form-data',
      schema: z.looseObject({ purpose: z.string(), file: z.string().meta({ format: 'binary' }) }),
    },
    answers: json(file),
    errors: errors(fileErrors),
  },
  {
    method: 'get',
    path: '/files',
    summary: 'The files of the account',
    parameters: [
      ...cursor,
      parameter('purpose', 'Only files for this.', { example: 'batch' }),
      parameter('order', '`asc` or `desc`, by time.', { example: 'asc' }),
      ...created,
    ],
    answers: json(listOf(file)),
    errors: errors(['invalid_request']),
  },
  {
    method: 'get',
    path: '/files/:id',
    exampleId: exampleFile,
    summary: 'A file',
    answers: json(file),
    errors: errors(['not_found']),
  },
  {
    method: 'get',
    path: '/files/:id/content',
    exampleId: exampleFile,
    summary: 'Its content',
    parameters: [parameter('Range', 'A part of it: `bytes=0-99`.', { in: 'header' })],
    answers: content,
    errors: errors(['not_found']),
  },
  {
    method: 'get',
    path: '/files/:id/url',
    exampleId: exampleFile,
    summary: 'An address that opens it without a key (extension)',
    parameters: [parameter('expiry', 'Hours, 1 to 168.', { example: '1' })],
    answers: json(z.looseObject({ url: z.string() })),
    errors: errors(['invalid_request', 'not_found']),
  },
  {
    method: 'get',
    path: '/files/:id/signed',
    summary: 'The content, for whoever holds the address (extension)',
    parameters: [
      parameter('expires', 'From the address.', { required: true }),
      parameter('signature', 'From the address.', { required: true }),
    ],
    answers: content,
    errors: errors(['upload_denied', 'access_denied', 'not_found'], ['unavailable', 'internal']),
    open: true,
  },
  {
    method: 'delete',
    path: '/files/:id',
    summary: 'Remove a file',
    answers: json(z.looseObject({ id: z.string(), deleted: z.literal(true) })),
    errors: errors(['not_found', 'conflict']),
  },
];

const batches: readonly Omit<Operation, 'tag'>[] = [
  {
    method: 'post',
    path: '/batches',
    summary: 'Create a batch from a file of requests',
    parameters: [parameter('Idempotency-Key', 'The same key creates one batch only.', { in: 'header' })],
    body: { type: 'application/json', schema: createBody, examples: batchExamples },
    answers: json(batch),
    errors: errors([
      'invalid_request',
      'invalid_json',
      'missing_field',
      'payload_too_large',
      'slow_body',
      'not_found',
      'conflict',
      'rate_limited',
    ]),
  },
  {
    method: 'get',
    path: '/batches',
    summary: 'The batches of the account',
    parameters: [
      ...cursor,
      parameter('ds_name', 'Only batches of this name.'),
      parameter('input_file_ids', 'Only batches of these files, with commas between.'),
      parameter('status', 'Only batches in these states, with commas between.', { example: 'in_progress,completed' }),
      ...created,
    ],
    answers: json(listOf(batch)),
    errors: errors(['invalid_request']),
  },
  { method: 'get', path: '/batches/:id', summary: 'A batch', answers: json(batch), errors: errors(['not_found']) },
  {
    method: 'post',
    path: '/batches/:id/cancel',
    summary: 'Cancel a batch',
    answers: json(batch),
    errors: errors(['not_found', 'conflict']),
  },
  {
    method: 'get',
    path: '/batches/:id/output',
    summary: 'The answers; while it runs, those that are there (extension)',
    parameters: [parameter('partial', '`true`: before the end, too.')],
    answers: content,
    errors: errors(['not_found']),
  },
];

/** The OpenAI-compatible dialect, under both of its bases. */
export const openai: readonly Operation[] = [
  ['/compatible-mode/v1', 'OpenAI'],
  ['/v1', 'OpenAI, short address'],
].flatMap(([base = '', tag = '']) =>
  [...calls, ...files, ...batches].map((operation) => ({ ...operation, tag, path: base + operation.path })),
);
