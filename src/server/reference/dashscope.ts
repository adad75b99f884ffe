import { z } from 'zod';
import { errorBody } from '../dashscope/error.ts';
import { generationBody } from '../dashscope/schema.ts';
import { call, generationAnswer, json, native, textGenerationAnswer } from './answers.ts';
import { callErrors, type Errors, fileErrors, keyErrors } from './errors.ts';
import { exampleFile, generationExamples, textGenerationExamples } from './examples.ts';
import type { Operation } from './operation.ts';
import { parameter } from './parameter.ts';

const form = {
  name: 'DashScopeError',
  schema: z.looseObject({ code: z.string(), message: z.string(), request_id: z.string() }),
  errorBody,
};
const errors = (codes: Errors) => ({ form, codes });
const bytes = z.string().meta({ format: 'binary' });
const pages = [parameter('page_no', 'The page, from 1 on.'), parameter('page_size', 'Entries a page.')];

/** The DashScope dialect, under `/api/v1`. */
export const dashscope: readonly Operation[] = (
  [
    {
      method: 'post',
      path: '/services/aigc/multimodal-generation/generation',
      summary: 'Read images: every task, plain or as a stream',
      parameters: [
        parameter('X-DashScope-SSE', '`enable`: a stream of events.', { in: 'header' }),
        parameter('X-DashScope-OssResourceResolve', '`enable`: `oss://` addresses are uploads.', { in: 'header' }),
      ],
      body: { type: 'application/json', schema: generationBody, examples: generationExamples },
      answers: call(generationAnswer),
      errors: errors([...callErrors, 'async_unsupported']),
    },
    {
      method: 'post',
      path: '/services/aigc/text-generation/generation',
      summary: 'The same for a message without an image, which is about the images before it',
      parameters: [parameter('X-DashScope-SSE', '`enable`: a stream of events.', { in: 'header' })],
      body: { type: 'application/json', schema: generationBody, examples: textGenerationExamples },
      answers: call(textGenerationAnswer),
      errors: errors([...callErrors, 'async_unsupported']),
    },
    {
      method: 'get',
      path: '/uploads',
      summary: 'Permission to upload a local file',
      parameters: [
        parameter('action', '`getPolicy`.', { required: true, example: 'getPolicy' }),
        parameter('model', 'The model that will read the file.', { required: true, example: 'qwen-vl-ocr' }),
      ],
      answers: json(native('data')),
      errors: errors(['invalid_request', 'missing_field', 'model_not_found', ...keyErrors]),
    },
    {
      method: 'post',
      path: '/uploads/objects',
      summary: 'Upload a file: the signed policy stands in for a key',
      body: {
        type: 'multipart/form-data',
        schema: z.looseObject({
          policy: z.string(),
          Signature: z.string(),
          key: z.string(),
          success_action_status: z.string().optional(),
          file: bytes,
        }),
      },
      answers: [200, 201, 204].map((status) => ({ status, description: 'It is kept.' })),
      errors: errors(['invalid_request', 'upload_denied', 'payload_too_large', 'slow_body', 'overloaded']),
      open: true,
    },
    {
      method: 'post',
      path: '/files',
      summary: 'Store a file',
      body: {
        type: 'multipart/form-data',
        schema: z.looseObject({
          purpose: z.string().optional(),
          descriptions: z.string().optional(),
          files: bytes,
        }),
      },
      answers: json(native('data')),
      errors: errors([...fileErrors, ...keyErrors]),
    },
    {
      method: 'get',
      path: '/files',
      summary: 'The files of the account',
      parameters: pages,
      answers: json(native('data')),
      errors: errors(['invalid_request', ...keyErrors]),
    },
    {
      method: 'get',
      path: '/files/:id',
      exampleId: exampleFile,
      summary: 'A file; its `url` opens it without a key',
      answers: json(native('data')),
      errors: errors(['invalid_request', ...keyErrors]),
    },
    {
      method: 'delete',
      path: '/files/:id',
      summary: 'Remove a file',
      answers: json(native('data')),
      errors: errors(['invalid_request', 'conflict', ...keyErrors]),
    },
    {
      method: 'get',
      path: '/models',
      summary: 'The models',
      parameters: [...pages, parameter('model', 'Only the model of this name.')],
      answers: json(native('output')),
      errors: errors(keyErrors),
    },
  ] satisfies Omit<Operation, 'tag'>[]
).map((operation) => ({ ...operation, tag: 'DashScope', path: `/api/v1${operation.path}` }));
