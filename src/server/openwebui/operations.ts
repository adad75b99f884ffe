import { z } from 'zod';
import { detailForm } from '../documents/detail.ts';
import { binaryBody, json } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import type { Operation } from '../reference/operation.ts';
import { parameter } from '../reference/parameter.ts';

const page = z.looseObject({ page_content: z.string(), metadata: z.looseObject({ page: z.int() }) });

/** The external document loader of Open WebUI. */
export const operations: readonly Operation[] = [
  {
    method: 'put',
    path: '/process',
    tag: 'Open WebUI',
    summary: 'A file as Markdown, page by page',
    parameters: [parameter('X-Filename', 'Name of the file, percent-encoded.', { in: 'header' })],
    body: binaryBody,
    answers: json(z.array(page)),
    errors: { form: detailForm, codes: callErrors },
  },
];
