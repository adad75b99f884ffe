import { z } from 'zod';
import { detailForm } from '../documents/detail.ts';
import { json } from '../reference/answers.ts';
import { callErrors, keyErrors } from '../reference/errors.ts';
import { exampleImage } from '../reference/examples.ts';
import type { Operation } from '../reference/operation.ts';
import { sourceBody } from './schema.ts';

const answer = z.looseObject({
  document: z.looseObject({ filename: z.string(), md_content: z.string().nullable() }),
  status: z.enum(['success', 'partial_success', 'failure']),
  errors: z.array(z.looseObject({ error_message: z.string() })),
});
const task = z.looseObject({ task_id: z.string(), task_status: z.literal('success') });
const tag = 'docling-serve';
const sources = [{ kind: 'file', base64_string: exampleImage, filename: 'page.png' }];
const ofSource = {
  type: 'application/json' as const,
  schema: sourceBody,
  examples: { image: { sources, options: { to_formats: ['md', 'text'] } } },
};
const ofFile = {
  type: 'multipart/form-data' as const,
  schema: z.looseObject({ files: z.string().meta({ format: 'binary' }), to_formats: z.array(z.string()).optional() }),
};
const errors = { form: detailForm, codes: callErrors };
const kept = { form: detailForm, codes: ['not_found', ...keyErrors] as const };

/** The API of docling-serve. */
export const operations: readonly Operation[] = [
  ...(['source', 'file'] as const).flatMap((kind): Operation[] => {
    const body = kind === 'source' ? ofSource : ofFile;
    const common = { method: 'post', tag, body, errors } as const;
    return [
      { ...common, path: `/v1/convert/${kind}`, summary: `Convert a ${kind}`, answers: json(answer) },
      { ...common, path: `/v1/convert/${kind}/async`, summary: `Convert a ${kind} as a task`, answers: json(task) },
    ];
  }),
  { method: 'get', path: '/v1/status/poll/:id', tag, summary: 'A task', answers: json(task), errors: kept },
  { method: 'get', path: '/v1/result/:id', tag, summary: 'What a task converted', answers: json(answer), errors: kept },
];
