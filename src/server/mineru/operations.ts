import { z } from 'zod';
import { detailForm } from '../documents/detail.ts';
import { json } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import type { Operation } from '../reference/operation.ts';

/** The API of MinerU. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/file_parse',
    tag: 'MinerU',
    summary: 'A file as Markdown and as a list of its content',
    body: {
      type: 'multipart/form-data',
      schema: z.looseObject({
        files: z.string().meta({ format: 'binary' }),
        return_content_list: z.string().optional(),
        start_page_id: z.string().optional(),
        end_page_id: z.string().optional(),
        parse_method: z.string().optional(),
      }),
    },
    answers: json(z.looseObject({ results: z.record(z.string(), z.looseObject({})) })),
    errors: { form: detailForm, codes: callErrors },
  },
];
